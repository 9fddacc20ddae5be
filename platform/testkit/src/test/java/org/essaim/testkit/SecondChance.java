package org.essaim.testkit;

import module java.base;

import org.junit.jupiter.api.Tag;

/**
 * Of a test of a whole federation or in a browser: where it fails and then passes, the run is good,
 * and the test is named and kept in {@code quality/second-chances.tsv}. Any other test that passes
 * only the second time has failed (decision 0153).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Tag("second-chance")
public @interface SecondChance {}
