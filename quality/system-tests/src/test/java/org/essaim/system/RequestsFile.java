package org.essaim.system;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a {@code .http} file as editors do, and sends its requests one after the other. */
final class RequestsFile {

    private static final Pattern VARIABLE = Pattern.compile("^@(\\w+) = (.*)$");
    private static final Pattern USE =
            Pattern.compile("\\{\\{(\\w+)(?:\\.response\\.body\\.\\$\\.([^}]+))?}}");

    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, JsonNode> answers = new HashMap<>();
    private final List<Request> requests = new ArrayList<>();

    /** One request of the file, before anything is filled in. */
    private record Request(
            String title,
            String name,
            boolean byHand,
            String first,
            List<String> headers,
            String body) {}

    /** What came back. */
    record Answer(String title, int status, String body) {}

    /**
     * @param ours replaces the file's own variables
     */
    RequestsFile(Path file, Map<String, String> ours) throws IOException {
        String text = Files.readString(file);
        text.lines()
                .map(VARIABLE::matcher)
                .filter(Matcher::matches)
                .forEach(found -> variables.put(found.group(1), found.group(2)));
        variables.putAll(ours);
        for (String part : text.split("(?m)^(?=### )")) {
            if (part.startsWith("### ")) {
                requests.add(read(part));
            }
        }
    }

    /** Sends all but those that a person has to do something for. */
    List<Answer> send() throws IOException, InterruptedException {
        List<Answer> all = new ArrayList<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (Request request : requests) {
                if (!request.byHand()) {
                    all.add(send(http, request));
                }
            }
        }
        return all;
    }

    private Answer send(HttpClient http, Request request) throws IOException, InterruptedException {
        String[] first = filled(request.first()).split(" ", 2);
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(first[1])).method(first[0], body(request));
        for (String header : request.headers()) {
            String[] parts = filled(header).split(": ", 2);
            builder.header(parts[0], parts[1]);
        }
        HttpResponse<String> answer =
                http.send(builder.build(), HttpResponse.BodyHandlers.ofString());
        if (request.name() != null) {
            answers.put(request.name(), JsonMapper.shared().readTree(answer.body()));
        }
        return new Answer(request.title(), answer.statusCode(), answer.body());
    }

    private HttpRequest.BodyPublisher body(Request request) {
        return request.body().isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(filled(request.body()));
    }

    private String filled(String text) {
        return USE.matcher(text).replaceAll(use -> Matcher.quoteReplacement(value(use)));
    }

    private String value(MatchResult use) {
        if (use.group(2) == null) {
            return variables.get(use.group(1));
        }
        String pointer = "/" + use.group(2).replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
        return answers.get(use.group(1)).at(pointer).asString();
    }

    private static Request read(String part) {
        List<String> lines = part.lines().toList();
        String title = lines.getFirst().substring(4);
        String name =
                lines.stream()
                        .filter(line -> line.startsWith("# @name "))
                        .map(line -> line.substring(8))
                        .findFirst()
                        .orElse(null);
        boolean byHand = lines.contains("# @manual");
        List<String> content = lines.stream().dropWhile(line -> line.startsWith("#")).toList();
        List<String> head = content.stream().takeWhile(line -> !line.isBlank()).toList();
        String body = content.stream().skip(head.size()).collect(Collectors.joining("\n")).strip();
        return new Request(
                title, name, byHand, head.getFirst(), head.subList(1, head.size()), body);
    }
}
