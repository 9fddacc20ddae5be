package org.essaim.stream.access;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.essaim.stream.StreamNames;

/**
 * What one service may do at the broker; whatever is not said here is not allowed. It is known
 * there by the name of its stream. It does everything with its own topic that keeping it needs, and
 * reads what it hears. It needs no consumer group, so it has none.
 *
 * @param stream the own stream, also the user's name
 * @param hears streams that it reads, each by its whole name
 * @param families it reads every stream whose name starts with one of these words and a dot, so
 *     that one name never reaches another that merely starts with it
 */
public record StreamRights(String stream, List<String> hears, List<String> families) {

    /** Made where it is missing, looked after, written, read, and written anew from the journal. */
    private static final List<AclOperation> OWNER =
            List.of(
                    AclOperation.CREATE,
                    AclOperation.DESCRIBE,
                    AclOperation.DESCRIBE_CONFIGS,
                    AclOperation.ALTER_CONFIGS,
                    AclOperation.READ,
                    AclOperation.WRITE,
                    AclOperation.DELETE);

    private static final List<AclOperation> HEARER =
            List.of(AclOperation.READ, AclOperation.DESCRIBE);

    public StreamRights {
        hears = List.copyOf(hears);
        families = List.copyOf(families);
    }

    String principal() {
        return "User:" + stream;
    }

    /** As the broker keeps them. */
    public List<AclBinding> bindings() {
        Stream<AclBinding> own = each(OWNER, literal(stream));
        Stream<AclBinding> heard = hears.stream().flatMap(other -> each(HEARER, literal(other)));
        Stream<AclBinding> ofFamilies =
                families.stream().flatMap(family -> each(HEARER, prefix(family)));
        return Stream.of(own, heard, ofFamilies).flatMap(all -> all).distinct().toList();
    }

    private Stream<AclBinding> each(List<AclOperation> operations, ResourcePattern topics) {
        return operations.stream()
                .map(
                        operation ->
                                new AclBinding(
                                        topics,
                                        new AccessControlEntry(
                                                principal(),
                                                "*",
                                                operation,
                                                AclPermissionType.ALLOW)));
    }

    private static ResourcePattern literal(String stream) {
        return new ResourcePattern(
                ResourceType.TOPIC, StreamNames.topic(stream), PatternType.LITERAL);
    }

    private static ResourcePattern prefix(String family) {
        return new ResourcePattern(
                ResourceType.TOPIC, StreamNames.topicsStartWith(family), PatternType.PREFIXED);
    }
}
