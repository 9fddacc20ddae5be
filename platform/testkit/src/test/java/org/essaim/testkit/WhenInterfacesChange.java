package org.essaim.testkit;

import module java.base;

import org.junit.jupiter.api.Tag;

/**
 * Of a test of the gate that can fail only where what others read of us changed: {@code docs/api},
 * {@code docs/wire}, {@code docs/examples}, {@code deploy/local/requests.http}, {@code
 * quality/before}, the open data of {@code reporting-service}, {@code quality/interfaces} with the
 * programs that it installs. {@code ./verify} runs it when one of these changed since the last
 * night, {@code ./verify --all} always (decision 0153).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Gate
@Tag("interfaces")
public @interface WhenInterfacesChange {}
