package org.essaim.incubator.webhook.domain;

import module java.base;

import org.essaim.contract.InvalidValueException;

/**
 * Where messages are sent to. Many are passwords, such as those of a chat: the text form shows the
 * host alone.
 */
public record WebhookAddress(String value) {

    public static final int MOST_CHARACTERS = 500;

    private static final Pattern SHAPE =
            Pattern.compile("(https?)://(\\[[0-9a-f:.]+]|[\\w.-]+)(:\\d{1,5})?([/?][!-~&&[^#]]*)?");
    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int LAST_PORT = 65_535;

    /**
     * @throws InvalidValueException if it is longer than {@value #MOST_CHARACTERS} characters, or
     *     no address of http or https in ASCII, without a user and a fragment; the answer does not
     *     repeat it
     */
    public WebhookAddress {
        if (value.length() > MOST_CHARACTERS
                || !SHAPE.matcher(value).matches()
                || port(value) > LAST_PORT) {
            throw new InvalidValueException(WebhookAddress.class, "webhook-address-unfit");
        }
    }

    /** Whether others could read on the way what is sent. */
    public boolean isPlain() {
        return part(value, 1).equals("http");
    }

    /** A name, or an address in figures, without brackets. */
    public String host() {
        return part(value, 2).replaceAll("[\\[\\]]", "");
    }

    /** The host as requests name it, with the port where it is not the usual one. */
    public String authority() {
        return part(value, 2) + part(value, 3);
    }

    public int port() {
        return port(value);
    }

    /** What is asked of the host: the path and the query. */
    public String target() {
        String target = part(value, 4);
        return target.startsWith("/") ? target : "/" + target;
    }

    private static int port(String value) {
        String port = part(value, 3);
        return port.isEmpty()
                ? part(value, 1).equals("http") ? HTTP : HTTPS
                : Integer.parseInt(port.substring(1));
    }

    private static String part(String value, int group) {
        Matcher matcher = SHAPE.matcher(value);
        String part = matcher.matches() ? matcher.group(group) : null;
        return part == null ? "" : part;
    }

    @Override
    public String toString() {
        return "WebhookAddress[" + host() + "]";
    }
}
