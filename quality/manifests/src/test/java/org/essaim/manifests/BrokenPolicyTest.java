package org.essaim.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.manifests.policy.Policy;
import org.essaim.testkit.Gate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each policy, broken in turn: a check that cannot fail proves nothing. */
@Gate
class BrokenPolicyTest {

    @TestFactory
    Stream<DynamicTest> a_broken_policy_is_found_and_named() throws IOException {
        return Break.all().stream()
                .map(each -> DynamicTest.dynamicTest(each.what(), () -> isFound(each)));
    }

    @Test
    void every_policy_is_broken_here() throws IOException {
        assertThat(Break.all()).extracting(Break::policy).contains(Policy.values());
    }

    private static void isFound(Break each) {
        assertThat(each.policy().offences(each.broken()))
                .isNotEmpty()
                .anyMatch(line -> line.contains(each.offence()));
    }
}
