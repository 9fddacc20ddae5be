package org.essaim.local.sample;

import module java.base;

import org.essaim.local.federation.Service;
import org.essaim.local.federation.ServiceClient;
import tools.jackson.databind.JsonNode;

/**
 * What stands for the values that only a run knows: days, the ids of people at each service, and
 * what was answered before.
 */
final class SampleValues {

    private static final String TITLE = "title";
    private static final Pattern VALUE = Pattern.compile("\\$\\{([^}]+)}");
    private static final Pattern DAY = Pattern.compile("today([+-]\\d+)?");

    private final ServiceClient client;
    private final LocalDate today;
    private final Set<String> logins;
    private final SampleTitles titles;
    private final Map<List<String>, String> people = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> answers = new ConcurrentHashMap<>();

    /**
     * @param logins of everybody who may be named
     */
    SampleValues(ServiceClient client, LocalDate today, Set<String> logins, SampleTitles titles) {
        this.client = client;
        this.today = today;
        this.logins = logins;
        this.titles = titles;
    }

    void keep(String name, JsonNode answer) {
        answers.put(name, answer);
    }

    /**
     * @param me the login that sends the text
     * @param service whom it is sent to; the same person has another id at another service (R100)
     * @throws NoSuchElementException if it names something that nobody knows
     */
    String filled(String text, String me, Service service) {
        return VALUE.matcher(text)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        value(
                                                found.group(1).equals("me") ? me : found.group(1),
                                                service)));
    }

    private String value(String name, Service service) {
        Matcher day = DAY.matcher(name);
        if (day.matches()) {
            long days = day.group(1) == null ? 0 : Long.parseLong(day.group(1));
            return today.plusDays(days).toString();
        }
        if (logins.contains(name)) {
            return people.computeIfAbsent(
                    List.of(name, service.stream()), _ -> personOf(name, service));
        }
        String[] member = name.split("\\.", 2);
        if (member[0].equals(TITLE)) {
            return titles.byInitiative().get(member[1]);
        }
        JsonNode answer = answers.get(member[0]);
        if (answer == null || !answer.hasNonNull(member[member.length - 1])) {
            throw new NoSuchElementException("nothing is known of " + name);
        }
        return answer.path(member[1]).asString();
    }

    private String personOf(String login, Service service) {
        return client.get(service.at("api/v1/people/me"), login, service.stream())
                .path("person")
                .asString();
    }
}
