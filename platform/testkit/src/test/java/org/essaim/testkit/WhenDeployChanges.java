package org.essaim.testkit;

import module java.base;

import org.junit.jupiter.api.Tag;

/**
 * Of a test of the gate that can fail only where what operators apply or type changed, or what that
 * repeats: {@code deploy} (of {@code deploy/local} the scripts and the package {@code division}),
 * {@code DivisionId}, {@code docs/capacity.md}, {@code CHANGELOG.md}, a pom, {@code
 * quality/manifests}. {@code ./verify} runs it when one of these changed since the last night,
 * {@code ./verify --all} always (decision 0153).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Gate
@Tag("deploy")
public @interface WhenDeployChanges {}
