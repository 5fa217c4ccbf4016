package io.imbot4j.runtime;

import io.imbot4j.contracts.CallBudgetContract;
import io.imbot4j.port.CallBudget;

class MemoryCallBudgetTest extends CallBudgetContract {
  private final CallBudget budget = new MemoryCallBudget(clock);

  @Override
  protected CallBudget budget() {
    return budget;
  }

  @Override
  protected CallBudget otherNode() {
    return budget;
  }
}
