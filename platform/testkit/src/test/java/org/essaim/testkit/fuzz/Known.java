package org.essaim.testkit.fuzz;

import module java.base;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values from the service's own responses, so that later requests are about something that exists.
 */
final class Known {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final int MOST = 300;

    /**
     * An id, and under which path it was made.
     *
     * @param template of the operation
     */
    record Made(String template, String path, String id) {
        String folder() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    private final List<Made> made = new ArrayList<>();
    private final Map<String, List<String>> members = new TreeMap<>();
    private final Dice dice;

    Known(Dice dice) {
        this.dice = dice;
    }

    /** Learns from what was answered with a 2xx. */
    void learn(FuzzRequest request, String body) {
        try {
            JsonNode answer = JsonMapper.shared().readTree(body);
            walk(request, answer, "");
        } catch (JacksonException noJson) {
            // nothing in JSON lines and CSV is needed here
        }
    }

    /** Something that was a member of that name somewhere. */
    Optional<String> member(String name) {
        List<String> values = members.getOrDefault(name, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(dice.oneOf(values));
    }

    Optional<Made> madeUnder(String template) {
        return any(each -> each.template().equals(template));
    }

    /** Whatever was made in a folder of that name, by another operation perhaps. */
    Optional<String> inFolder(String folder) {
        return any(each -> each.folder().equals(folder)).map(Made::id);
    }

    Optional<String> anyUuid() {
        return any(each -> UUID.matcher(each.id()).matches()).map(Made::id);
    }

    private Optional<Made> any(Predicate<Made> wanted) {
        List<Made> fitting = made.stream().filter(wanted).toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(dice.oneOf(fitting));
    }

    private void walk(FuzzRequest request, JsonNode node, String name) {
        if (node.isObject()) {
            node.properties().forEach(each -> walk(request, each.getValue(), each.getKey()));
        } else if (node.isArray()) {
            node.values().forEach(each -> walk(request, each, name));
        } else if (node.isString()) {
            learn(request, name, node.asString());
        }
    }

    private void learn(FuzzRequest request, String name, String value) {
        String kept = DIGEST.matcher(value).matches() ? "digest" : name;
        if (value.length() < MOST) {
            keep(members.computeIfAbsent(kept, _ -> new ArrayList<>()), value);
        }
        if (request.isCommand() && (UUID.matcher(value).matches() || name.equals("initiative"))) {
            keep(made, new Made(request.template(), request.path(), value));
        }
    }

    private <T> void keep(List<T> all, T one) {
        if (all.size() < MOST) {
            all.add(one);
        } else {
            all.set(dice.below(MOST), one);
        }
    }
}
