package io.imbot4j.world;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * A few different numbers in the order they came. Takes a tenth of the memory of a set of the JDK,
 * which counts where a portal has thousands of chats; finds a number by looking at each.
 */
final class Numbers extends AbstractSet<Integer> {
  private static final int[] NONE = {};

  private int[] values = NONE;

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public boolean contains(Object number) {
    return number instanceof Integer wanted && indexOf(wanted) >= 0;
  }

  @Override
  public boolean add(Integer number) {
    if (indexOf(number) >= 0) {
      return false;
    }
    values = Arrays.copyOf(values, values.length + 1);
    values[values.length - 1] = number;
    return true;
  }

  @Override
  public boolean remove(Object number) {
    int index = number instanceof Integer wanted ? indexOf(wanted) : -1;
    if (index >= 0) {
      removeAt(index);
    }
    return index >= 0;
  }

  @Override
  public void clear() {
    values = NONE;
  }

  @Override
  public Iterator<Integer> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < values.length;
      }

      @Override
      public Integer next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return values[next++];
      }

      @Override
      public void remove() {
        removeAt(--next);
      }
    };
  }

  private int indexOf(int number) {
    for (int index = 0; index < values.length; index++) {
      if (values[index] == number) {
        return index;
      }
    }
    return -1;
  }

  private void removeAt(int index) {
    int[] rest = Arrays.copyOf(values, values.length - 1);
    System.arraycopy(values, index + 1, rest, index, rest.length - index);
    values = rest;
  }
}
