package org.essaim.testkit;

import module java.base;

import org.junit.jupiter.api.Tag;

/**
 * Of a test that takes much of the processor and whose subject the gate sees in another way: only
 * {@code ./verify --all} runs it (decision 0153). Each rule and each fault has a test without it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Tag("night")
@net.jqwik.api.Tag("night")
public @interface Night {}
