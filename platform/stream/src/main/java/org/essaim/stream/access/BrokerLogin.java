package org.essaim.stream.access;

/**
 * A user of the broker, authenticated by SCRAM-SHA-512.
 *
 * @param password without control characters
 */
public record BrokerLogin(String user, String password) {

    /**
     * @throws IllegalArgumentException for a control character; the message holds no password
     */
    public BrokerLogin {
        if ((user + password).chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a control character in the login at the broker");
        }
    }

    String jaas() {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required"
                + " username=\"%s\" password=\"%s\";".formatted(quoted(user), quoted(password));
    }

    private static String quoted(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    @Override
    public String toString() {
        return "Login[user=" + user + "]";
    }
}
