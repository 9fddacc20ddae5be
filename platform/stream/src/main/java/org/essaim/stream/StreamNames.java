package org.essaim.stream;

/** The topic of a stream and the source that its records name. */
public final class StreamNames {

    private StreamNames() {}

    /**
     * @param stream such as {@code centre}; lower case, digits, dots and hyphens
     * @throws IllegalArgumentException if it cannot be part of a topic's name
     */
    public static String topic(String stream) {
        if (!stream.matches("[a-z0-9][a-z0-9.-]{0,199}")) {
            throw new IllegalArgumentException("not the id of a stream: " + stream);
        }
        return "essaim." + stream + ".v1";
    }

    /**
     * How the topics of all streams start whose names start with this word and a dot.
     *
     * @param family one word: lower case, digits and hyphens
     */
    public static String topicsStartWith(String family) {
        if (!family.matches("[a-z0-9][a-z0-9-]{0,99}")) {
            throw new IllegalArgumentException("not the first word of streams: " + family);
        }
        return "essaim." + family + ".";
    }

    /** Whether it is the topic of a stream, and not one of the broker's own. */
    public static boolean isTopic(String topic) {
        return topic.startsWith("essaim.") && topic.endsWith(".v1");
    }

    /** The stream whose topic this is. */
    public static String streamOf(String topic) {
        return topic.substring("essaim.".length(), topic.length() - ".v1".length());
    }

    public static String source(String stream) {
        return "/essaim/" + stream;
    }
}
