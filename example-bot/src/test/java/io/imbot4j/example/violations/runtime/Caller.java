package io.imbot4j.example.violations.runtime;

import org.apache.hc.core5.http.HttpHost;

/** Uses HttpClient outside its adapter. */
public record Caller(HttpHost portal) {}
