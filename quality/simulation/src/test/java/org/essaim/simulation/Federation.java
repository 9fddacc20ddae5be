package org.essaim.simulation;

import module java.base;

import org.essaim.stream.simulation.Life;
import org.essaim.stream.simulation.Lives;
import org.essaim.stream.simulation.SimulatedNode;
import org.essaim.stream.simulation.Simulation;

/** The services of a federation, and what is wrong with what they came to. */
final class Federation implements Lives {

    private static final int LONGEST_PAUSE_DAYS = 60;

    private final Set<Lapse> lapses;
    private final Map<String, Division> divisions = new LinkedHashMap<>();
    private final Map<String, Service> services = new LinkedHashMap<>();
    private Centre centre;
    private Simulation simulation;

    Federation(Set<Lapse> lapses) {
        this.lapses = lapses;
    }

    /** Set once it is made of this. */
    void runsIn(Simulation simulation) {
        this.simulation = simulation;
    }

    /** What happened in all services, by the simple names of the events. */
    Map<String, Integer> kinds() {
        Map<String, Integer> kinds = new TreeMap<>();
        services.values().stream()
                .flatMap(service -> service.happened.all().stream())
                .forEach(
                        fact -> {
                            Class<?> kind = fact.event().getClass();
                            String owner = kind.getEnclosingClass().getSimpleName();
                            kinds.merge(owner + "." + kind.getSimpleName(), 1, Integer::sum);
                        });
        return kinds;
    }

    /** In every history one division is hostile. */
    @Override
    public List<String> divisions() {
        return Stream.concat(Simulation.DIVISIONS.stream(), Stream.of(HostileDivision.STREAM))
                .toList();
    }

    @Override
    public Life of(SimulatedNode node, Random random) {
        Service service;
        if (node.stream.equals(Simulation.CENTRE)) {
            centre = new Centre(node, random, lapses);
            service = centre;
        } else if (node.observer) {
            service = new Observer(node, random, lapses);
        } else if (node.stream.equals(HostileDivision.STREAM)) {
            service =
                    new HostileDivision(
                            node,
                            random,
                            () ->
                                    services.values().stream()
                                            .flatMap(other -> other.happened.all().stream())
                                            .toList());
        } else {
            Division division = new Division(node, random, lapses);
            divisions.put(node.stream, division);
            service = division;
        }
        services.put(node.stream, service);
        return service;
    }

    @Override
    public boolean isNext(Random random) {
        return random.nextInt(5) < 2;
    }

    /** Mostly seconds; now and then weeks, so that a history spans years. */
    @Override
    public Duration untilNext(Random random) {
        return random.nextInt(8) == 0
                ? Duration.ofDays(random.nextInt(LONGEST_PAUSE_DAYS))
                : Duration.ofSeconds(random.nextInt(3));
    }

    @Override
    public List<String> wrongAt(SimulatedNode node) {
        Service service = services.get(node.stream);
        List<String> wrong = new ArrayList<>(service.complaints());
        wrong.addAll(
                PublicationChecks.wrongIn(
                        service.node.stream,
                        service.received.all().stream()
                                .filter(each -> !each.stream().equals(HostileDivision.STREAM))
                                .toList()));
        if (service instanceof Division division) {
            wrong.addAll(MoneyChecks.wrongIn(division.onPaper()));
            wrong.addAll(CauseChecks.withoutCause(division.happened.all(), centre.happened.all()));
        } else if (service == centre) {
            wrong.addAll(StopChecks.twice(centre.happened.all()));
            divisions
                    .values()
                    .forEach(
                            division ->
                                    wrong.addAll(
                                            StopChecks.tooEarly(
                                                    division.id,
                                                    division.happened.all(),
                                                    centre.happened.all())));
        }
        return wrong;
    }

    @Override
    public List<String> wrongAtTheEnd() {
        List<String> wrong = new ArrayList<>();
        for (Division division : divisions.values()) {
            wrong.addAll(
                    StopChecks.missing(
                            division.id,
                            division.happened.all(),
                            centre.happened.all(),
                            centre.watermark(division.id)));
            wrong.addAll(
                    MoneyChecks.wrongBetween(
                            division.id, division.happened.all(), centre.happened.all()));
            services.values().stream()
                    .filter(service -> service == centre || service.node.observer)
                    .forEach(
                            reader ->
                                    wrong.addAll(
                                            PublicationChecks.notAsPublished(
                                                    division,
                                                    reader.node.stream,
                                                    reader.received.all())));
            wrong.addAll(TextChecks.left(division, services.values(), simulation.broker));
        }
        return wrong;
    }

    /** Whether all who read it read something of the hostile division. */
    boolean forgeriesArrived() {
        return services.values().stream()
                .filter(reader -> reader == centre || reader.node.observer)
                .allMatch(
                        reader ->
                                reader.received.all().stream()
                                        .anyMatch(
                                                each ->
                                                        each.stream()
                                                                .equals(HostileDivision.STREAM)));
    }
}
