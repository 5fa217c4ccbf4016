package io.imbot4j.example.violations.servlet;

import java.sql.Connection;

/** Uses SQL outside its adapter. */
public record Keeper(Connection database) {}
