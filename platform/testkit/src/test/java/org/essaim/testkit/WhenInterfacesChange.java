package org.essaim.testkit;

import module java.base;

import org.junit.jupiter.api.Tag;

/**
 * Of a test that can fail only where what others read of us changed: {@code docs/api}, {@code
 * docs/wire}, {@code docs/open-data}, {@code docs/examples}, the requests of {@code deploy/local},
 * and {@code quality/interfaces} with the programs that it installs. {@code ./verify} runs it when
 * one of these changed since the last night, {@code ./verify --all} always (decision 0153).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Tag("interfaces")
@net.jqwik.api.Tag("interfaces")
public @interface WhenInterfacesChange {}
