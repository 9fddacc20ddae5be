package org.essaim.pages.form;

import module java.base;

import org.essaim.pages.login.PageRequests;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody entered in a form. Fields whose names begin with an underscore say what to ask and
 * where to go; all others are members of the operation's body:
 *
 * <ul>
 *   <li>{@code _operation}: the method and the path below {@code /api/v1}, such as {@code POST
 *       /initiatives/{initiative}/expenses}; what stands in braces is taken from the field of that
 *       name;
 *   <li>{@code _form}: which form of the page it is, so that a refusal is shown there;
 *   <li>{@code _from}: the page it stands on; {@code _then}: the one that follows, {@code _from}
 *       where absent; a name in braces is taken from what was answered;
 *   <li>{@code _said}: the key of the sentence that says that it is done; {@code _key}: the
 *       idempotency key (R17); {@code _shown}: the member of the answer that the next page shows,
 *       once.
 * </ul>
 *
 * <p>A name with dots leads into the body, through a list where a step is a number: of a list whose
 * first items are left empty the others move up. Before a colon it may say what is typed: {@code
 * money:} euros as people write them, {@code number:} a whole number, {@code yes:} true or false,
 * {@code many:} several values, {@code words:} words with commas. A field that is left empty is
 * absent. Where the body is a file, all others are parameters beside it.
 */
final class FormEntry {

    private static final String API = "/api/v1";
    private static final Pattern OPERATION = Pattern.compile("(POST|PUT|DELETE) (/[^\\s?#]*)");
    private static final String BLANKS = "[\\s\\u00a0\\u202f]";
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private final Map<String, List<String>> fields;
    private final Set<String> inPath;
    private final String method;
    private final String path;

    private FormEntry(
            Map<String, List<String>> fields, Set<String> inPath, String method, String path) {
        this.fields = fields;
        this.inPath = inPath;
        this.method = method;
        this.path = path;
    }

    /**
     * @throws ErrorResponseException if it names no operation
     */
    static FormEntry of(Map<String, String[]> parameters) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        parameters.forEach((name, values) -> fields.put(name, List.of(values)));
        Matcher operation = OPERATION.matcher(first(fields, "_operation"));
        if (!operation.matches()) {
            throw new ErrorResponseException(HttpStatus.BAD_REQUEST);
        }
        Set<String> inPath = new HashSet<>();
        String path =
                NAME.matcher(operation.group(2))
                        .replaceAll(
                                name ->
                                        Matcher.quoteReplacement(
                                                UriUtils.encodePathSegment(
                                                        taken(fields, name.group(1), inPath),
                                                        StandardCharsets.UTF_8)));
        return new FormEntry(fields, inPath, operation.group(1), API + path);
    }

    /**
     * A field whose value stands in the path is no member of the body; empty would be another path.
     */
    private static String taken(Map<String, List<String>> fields, String name, Set<String> inPath) {
        String value = first(fields, name).strip();
        inPath.add(name);
        return value.isEmpty() ? "-" : value;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    String key() {
        return first(fields, "_key");
    }

    String form() {
        return first(fields, "_form");
    }

    String from() {
        return PageRequests.local(first(fields, "_from"));
    }

    String shown() {
        return first(fields, "_shown");
    }

    String said() {
        return first(fields, "_said");
    }

    /** Where to go after it is done. */
    String then(Function<String, String> answered) {
        String then = first(fields, "_then");
        return PageRequests.local(
                NAME.matcher(then.isEmpty() ? from() : then)
                        .replaceAll(
                                name ->
                                        Matcher.quoteReplacement(
                                                UriUtils.encodePathSegment(
                                                        answered.apply(name.group(1)),
                                                        StandardCharsets.UTF_8))));
    }

    /**
     * What was typed, by the names of the body's members or of what stands in the path: to be shown
     * again where it is refused.
     */
    Map<String, List<String>> typed() {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        fields.forEach(
                (name, values) -> {
                    if (!name.startsWith("_")) {
                        typed.put(member(name), values);
                    }
                });
        return typed;
    }

    ObjectNode body() {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        fields.forEach(
                (name, values) -> {
                    if (!name.startsWith("_") && !inPath.contains(name)) {
                        put(body, name, values);
                    }
                });
        return (ObjectNode) withLists(body);
    }

    /** What goes beside a file: the fields that would else be members of the body. */
    Map<String, String> beside() {
        Map<String, String> beside = new LinkedHashMap<>();
        body().properties().forEach(each -> beside.put(each.getKey(), each.getValue().asString()));
        return beside;
    }

    private static void put(ObjectNode body, String name, List<String> values) {
        String kind = name.contains(":") ? name.substring(0, name.indexOf(':')) : "";
        List<String> typed =
                values.stream().map(String::strip).filter(Predicate.not(String::isEmpty)).toList();
        if (typed.isEmpty()) {
            return;
        }
        List<String> path = List.of(member(name).split("\\."));
        ObjectNode parent = body;
        for (String step : path.subList(0, path.size() - 1)) {
            parent = parent.withObjectProperty(step);
        }
        String last = path.getLast();
        String one = typed.getFirst();
        switch (kind) {
            case "money" -> parent.put(last, euros(one));
            case "number" -> number(parent, last, one);
            case "yes" -> parent.put(last, Boolean.parseBoolean(one));
            case "many" -> list(parent, last, typed.stream());
            case "words" -> list(parent, last, Arrays.stream(one.split(",")).map(String::strip));
            default -> parent.put(last, one);
        }
    }

    /** What is no whole number goes as it is: the operation says so of its member. */
    private static void number(ObjectNode parent, String name, String typed) {
        String digits = typed.replaceAll(BLANKS, "");
        if (digits.matches("\\d{1,9}")) {
            parent.put(name, Integer.parseInt(digits));
        } else {
            parent.put(name, typed);
        }
    }

    /** Members whose names are all numbers were the items of a list. */
    private static JsonNode withLists(JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        object.propertyNames().stream()
                .toList()
                .forEach(name -> object.set(name, withLists(object.get(name))));
        if (object.isEmpty()
                || !object.propertyNames().stream().allMatch(name -> name.matches("\\d+"))) {
            return object;
        }
        ArrayNode items = JsonMapper.shared().createArrayNode();
        object.values().forEach(items::add);
        return items;
    }

    private static void list(ObjectNode parent, String name, Stream<String> values) {
        ArrayNode list = parent.putArray(name);
        values.filter(Predicate.not(String::isBlank)).forEach(list::add);
    }

    /** As programs write it: a point, two places, no sign of a currency. */
    private static String euros(String typed) {
        String digits = typed.replaceAll(BLANKS, "").replace("€", "").replace(',', '.');
        return digits.matches("\\d+")
                ? digits + ".00"
                : digits.matches("\\d+\\.\\d") ? digits + "0" : digits;
    }

    private static String member(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static String first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of("")).stream().findFirst().orElse("");
    }
}
