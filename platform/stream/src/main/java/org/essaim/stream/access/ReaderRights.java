package org.essaim.stream.access;

import module java.base;

import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What somebody outside may do who only reads: the topics that were chosen, each by its whole name,
 * and consumer groups of their own, which begin with the user's name and a dot. So a program that
 * knows nothing of the federation reads it, and nothing of its own is stored but offsets.
 *
 * @param name small letters, digits and hyphens; the user is {@code reader.NAME}
 * @param streams that it reads
 */
public record ReaderRights(String name, List<String> streams) implements BrokerRights {

    /** What every reader's user begins with, as no service's does. */
    public static final String PREFIX = "reader.";

    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?");

    /**
     * @throws IllegalArgumentException if it is no such name, or nothing is read
     */
    public ReaderRights {
        streams = List.copyOf(streams);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a reader: " + name);
        }
        if (streams.isEmpty()) {
            throw new IllegalArgumentException("a reader reads something");
        }
    }

    @Override
    public String user() {
        return PREFIX + name;
    }

    /** What the names of its consumer groups begin with. */
    public String groups() {
        return user() + ".";
    }

    @Override
    public List<AclBinding> bindings() {
        ResourcePattern own =
                new ResourcePattern(ResourceType.GROUP, groups(), PatternType.PREFIXED);
        return Stream.concat(
                        streams.stream().flatMap(this::reading),
                        each(List.of(AclOperation.READ, AclOperation.DESCRIBE), own))
                .distinct()
                .toList();
    }
}
