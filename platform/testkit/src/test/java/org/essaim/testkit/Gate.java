package org.essaim.testkit;

import module java.base;

import org.junit.jupiter.api.Tag;

/**
 * Of a test that starts a server, a service or a browser: {@code ./verify} runs it, {@code ./check}
 * does not (decision 0153). A test that says nothing is pure, and runs with both.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Tag("gate")
@net.jqwik.api.Tag("gate")
public @interface Gate {}
