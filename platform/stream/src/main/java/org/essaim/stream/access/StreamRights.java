package org.essaim.stream.access;

import static org.apache.kafka.common.acl.AclOperation.DELETE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import module java.base;

import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.essaim.stream.StreamNames;

/**
 * What one service may do at the broker; anything else is not allowed. Its user name is that of its
 * stream. It writes its own topic and empties it, and reads those that it subscribes to. It neither
 * creates nor changes a topic, so that the limits of its own hold ({@link StreamTopic}); and it
 * needs no consumer group, so it has none.
 *
 * @param stream the own stream, also the user's name
 * @param reads streams that it reads, each by its whole name
 * @param families it reads every stream whose name starts with one of these words and a dot, so
 *     that one name never covers another that merely starts with it
 */
public record StreamRights(String stream, List<String> reads, List<String> families)
        implements BrokerRights {

    /**
     * Checks, writes, reads and rewrites its topic. The right to delete records is at Kafka that to
     * delete the topic, which the broker itself has to forbid: {@code delete.topic.enable=false}.
     */
    private static final List<AclOperation> OWNER =
            List.of(DESCRIBE, DESCRIBE_CONFIGS, READ, WRITE, DELETE);

    public StreamRights {
        reads = List.copyOf(reads);
        families = List.copyOf(families);
    }

    @Override
    public String user() {
        return stream;
    }

    @Override
    public List<AclBinding> bindings() {
        Stream<AclBinding> own = each(OWNER, BrokerRights.topicOf(stream));
        Stream<AclBinding> read = reads.stream().flatMap(this::reading);
        Stream<AclBinding> ofFamilies =
                families.stream().flatMap(family -> each(List.of(READ, DESCRIBE), prefix(family)));
        return Stream.of(own, read, ofFamilies).flatMap(all -> all).distinct().toList();
    }

    private static ResourcePattern prefix(String family) {
        return new ResourcePattern(
                ResourceType.TOPIC, StreamNames.topicsStartWith(family), PatternType.PREFIXED);
    }
}
