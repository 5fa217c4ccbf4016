package io.imbot4j.example;

import io.imbot4j.domain.User;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The booked trips; stands for whatever an office keeps them in. Safe for many threads. */
final class Trips {
  private final List<Trip> booked = new CopyOnWriteArrayList<>();

  /** A booked trip. */
  record Trip(User traveller, String city, LocalDate day) {}

  void book(User traveller, String city, LocalDate day) {
    booked.add(new Trip(traveller, city, day));
  }

  List<Trip> booked() {
    return List.copyOf(booked);
  }
}
