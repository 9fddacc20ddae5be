package org.essaim.stream.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.junit.jupiter.api.Test;

class StreamRightsTest {

    private final List<AclBinding> bindings =
            new StreamRights("centre", List.of("reporting"), List.of("division")).bindings();

    @Test
    void a_service_maintains_its_own_topic_and_only_reads_those_it_subscribes_to() {
        assertThat(
                        bindings.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                StreamRightsTest::topics,
                                                Collectors.mapping(
                                                        binding -> binding.entry().operation(),
                                                        Collectors.toSet()))))
                .hasSize(3)
                .containsEntry(
                        "LITERAL essaim.centre.v1",
                        Set.of(
                                AclOperation.DESCRIBE,
                                AclOperation.DESCRIBE_CONFIGS,
                                AclOperation.READ,
                                AclOperation.WRITE,
                                AclOperation.DELETE))
                .containsEntry(
                        "LITERAL essaim.reporting.v1",
                        Set.of(AclOperation.READ, AclOperation.DESCRIBE))
                .containsEntry(
                        "PREFIXED essaim.division.",
                        Set.of(AclOperation.READ, AclOperation.DESCRIBE));
    }

    @Test
    void every_right_is_that_of_the_service_alone_and_concerns_a_topic_of_ours() {
        assertThat(bindings)
                .allSatisfy(
                        binding -> {
                            assertThat(binding.entry().principal()).isEqualTo("User:centre");
                            assertThat(binding.entry().permissionType())
                                    .isEqualTo(AclPermissionType.ALLOW);
                            assertThat(binding.pattern().name()).startsWith("essaim.");
                        });
    }

    @Test
    void a_family_is_one_word_so_that_its_prefix_ends_with_the_dot_after_it() {
        StreamRights unfinished = new StreamRights("centre", List.of(), List.of("division.sa"));

        assertThatThrownBy(unfinished::bindings)
                .hasMessage("not the first word of streams: division.sa");
    }

    private static String topics(AclBinding binding) {
        return binding.pattern().patternType() + " " + binding.pattern().name();
    }
}
