package org.essaim.local.identity;

import module java.base;

/**
 * Who is offered at the login page, by place: those of the service that somebody comes from, then
 * everybody else.
 *
 * @param first the place that the scopes name; all places where they name none
 */
record LoginChoices(List<Place> first, List<Place> others) {

    /**
     * Everybody of one place.
     *
     * @param scope of their service's tokens
     * @param division its whole id; {@code centre} for the centre
     */
    record Place(String scope, String division, List<DemoPerson> people) {}

    /**
     * @param scopes of the authorization request that led here, as they are written in it
     */
    static LoginChoices of(List<DemoPerson> people, String scopes) {
        Set<String> asked = new HashSet<>(List.of(scopes.split(" ")));
        List<Place> places =
                people.stream()
                        .collect(
                                Collectors.groupingBy(
                                        DemoPerson::scope, LinkedHashMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(LoginChoices::place)
                        .toList();
        Map<Boolean, List<Place>> byAsked =
                places.stream()
                        .collect(Collectors.partitioningBy(each -> asked.contains(each.scope())));
        return byAsked.get(true).isEmpty()
                ? new LoginChoices(places, List.of())
                : new LoginChoices(byAsked.get(true), byAsked.get(false));
    }

    /** How many people are not of the place that comes first. */
    int countOfOthers() {
        return others.stream().mapToInt(place -> place.people().size()).sum();
    }

    private static Place place(Map.Entry<String, List<DemoPerson>> entry) {
        return new Place(entry.getKey(), entry.getValue().getFirst().division(), entry.getValue());
    }
}
