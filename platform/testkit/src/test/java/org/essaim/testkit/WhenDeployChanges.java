package org.essaim.testkit;

import module java.base;

import org.junit.jupiter.api.Tag;

/**
 * Of a test that can fail only where what operators apply changed, or what that repeats: {@code
 * deploy/} without {@code deploy/local}, {@code docs/capacity.md}, {@code docs/configuration.md},
 * {@code docs/metrics.md}, the poms, the broker's rights and limits in {@code platform/stream}, and
 * {@code quality/manifests}. {@code ./verify} runs it when one of these changed since the last
 * night, {@code ./verify --all} always (decision 0153).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Tag("deploy")
@net.jqwik.api.Tag("deploy")
public @interface WhenDeployChanges {}
