package org.essaim.stream.access;

import module java.base;

import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.essaim.stream.StreamNames;

/** What one user may do at a broker that allows nothing by default. */
public sealed interface BrokerRights permits StreamRights, ReaderRights {

    /** The user's name. */
    String user();

    /** As the broker keeps them. */
    List<AclBinding> bindings();

    /** As the broker names the user. */
    default String principal() {
        return "User:" + user();
    }

    /** The right to each of these operations. */
    default Stream<AclBinding> each(Collection<AclOperation> operations, ResourcePattern on) {
        return operations.stream()
                .map(
                        operation ->
                                new AclBinding(
                                        on,
                                        new AccessControlEntry(
                                                principal(),
                                                "*",
                                                operation,
                                                AclPermissionType.ALLOW)));
    }

    /** The right to read a stream's topic, which is found by its whole name. */
    default Stream<AclBinding> reading(String stream) {
        return each(List.of(AclOperation.READ, AclOperation.DESCRIBE), topicOf(stream));
    }

    /** The topic of one stream. */
    static ResourcePattern topicOf(String stream) {
        return new ResourcePattern(
                ResourceType.TOPIC, StreamNames.topic(stream), PatternType.LITERAL);
    }
}
