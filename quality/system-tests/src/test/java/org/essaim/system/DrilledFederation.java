package org.essaim.system;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.RecordedStream;
import org.essaim.testkit.SigningKeyFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** A centre that runs, and one division whose database a drill removes and restores. */
final class DrilledFederation implements AutoCloseable {

    /** Heartbeats as often as where it is deployed, and not as tests want them. */
    static final String[] AT_ITS_PACE = {
        "--essaim.heartbeat.busy=1s", "--essaim.heartbeat.acknowledging=15s"
    };

    private static final Logger LOG = LoggerFactory.getLogger(DrilledFederation.class);
    private static final String NAME = "drilled";
    private static final String STREAM = "division." + NAME;
    private static final int BEFORE_ALL = 2;
    private static final List<String> OF_CENTRE =
            List.of("/initiatives", "/funding", "/funding/initiatives", "/stops", "/stops/coming");
    private static final List<String> OWN = List.of("/initiatives", "/envelope", "/envelope/check");

    private final Federation federation = new Federation();
    private final SigningKeyFile key = SigningKeyFile.fresh();
    private final int initiatives;
    private final List<DivisionLife.Step> life;
    private final LifeSession session =
            new LifeSession(
                    step ->
                            federation.token(
                                    step.who(), NAME, step.roles().toArray(String[]::new)));
    private ServiceProcess centre;
    private boolean admitted;

    DrilledFederation() {
        this(DivisionLife.INITIATIVES);
    }

    /**
     * @param centre the jar of the release that its centre is of
     */
    DrilledFederation(String centre) {
        this(DivisionLife.INITIATIVES, federation -> federation.centreOf(centre));
    }

    DrilledFederation(int initiatives) {
        this(initiatives, Federation::centre);
    }

    private DrilledFederation(int initiatives, Function<Federation, ServiceProcess> centre) {
        this.centre = centre.apply(federation).ready();
        this.initiatives = initiatives;
        this.life = DivisionLife.until(BusinessDay.of(Instant.now()).minusDays(1), initiatives);
    }

    /** The division's service on that database, ready, with its envelope. */
    ServiceProcess division(PostgresDatabase database, String... more) {
        admit();
        ServiceProcess division = federation.division(NAME, key, database, more).ready();
        awaitEnvelope(division);
        return division;
    }

    void awaitEnvelope(ServiceProcess division) {
        federation.awaitEnvelope(division, NAME, euros());
    }

    /** Whatever the release of the division is. */
    void awaitEnvelopeOf(ServiceProcess division) {
        division.awaitAllOf(centre, "centre");
    }

    /** A manager volunteer answers for what is imported (R16); releases before did not ask. */
    void approveImport(ServiceProcess division, String facts) {
        federation.approveImport(division, NAME, facts);
    }

    void importInto(ServiceProcess division, String facts) {
        division.accepted(
                "POST", "/api/v1/portfolio/imports", operator(), "application/jsonl", facts);
    }

    List<String> settingsOfDivision() {
        return federation.settings(NAME, key);
    }

    /** What people do for some of the initiatives of the division's life, by their numbers. */
    void live(ServiceProcess division, int from, int to) {
        int each = (life.size() - BEFORE_ALL) / initiatives;
        int first = from == 0 ? 0 : BEFORE_ALL + from * each;
        session.play(division, life.subList(first, BEFORE_ALL + to * each));
    }

    /** What people do in all of it. */
    int commands() {
        return life.size();
    }

    /** The service has noticed by itself that its journal is behind; the operator decides. */
    void recover(ServiceProcess division) {
        awaitBehind(division);
        LOG.info("recovered: {}", division.accepted("POST", "/actuator/journal", operator(), "{}"));
        awaitIngested(division);
    }

    void awaitBehind(ServiceProcess division) {
        Eventually.holds(
                "it reports that it is behind", () -> journal(division).path("behind").isString());
    }

    JsonNode journal(ServiceProcess division) {
        return division.get("/actuator/journal", operator());
    }

    void awaitIngested(ServiceProcess division) {
        centre.awaitAllOf(division, STREAM);
    }

    /** Why the centre has quarantined the division's stream, or nothing. */
    String quarantined() {
        return centre.inbox(STREAM).path("quarantined").asString("");
    }

    /** The centre's answers about money, initiatives and stops. */
    List<String> figures() {
        return OF_CENTRE.stream()
                .map(path -> centre.raw("/api/v1" + path, federation.director()))
                .toList();
    }

    /** The division's own answers. */
    String ownFigures(ServiceProcess division) {
        return String.join(
                "\n",
                OWN.stream().map(path -> division.raw("/api/v1" + path, operator())).toList());
    }

    ServiceProcess centre() {
        return centre;
    }

    /** The release of now, on the same database. */
    void upgradeCentre() {
        centre.close();
        centre = federation.centre().ready();
    }

    /** How many messages of the division the centre could not read. */
    long deadLetters() {
        return centre.inbox(STREAM).path("deadLetters").asLong(-1);
    }

    String operator() {
        return federation.token("o-1", NAME, "operator");
    }

    String operatorOfCentre() {
        return federation.token("o-2", null, "operator");
    }

    private String euros() {
        return 2_500 * initiatives + ".00";
    }

    /** Writes both streams down, for {@link RecordedStream}. */
    void record() throws IOException {
        RecordedStream.write(federation.broker(), "centre", federation.keyOfCentre());
        RecordedStream.write(federation.broker(), STREAM, key.publicKey());
    }

    void admit() {
        if (!admitted) {
            federation.admit(
                    centre,
                    NAME,
                    key,
                    "{\"euros\":\"%s\",\"halfDays\":%d}".formatted(euros(), 50 * initiatives));
            admitted = true;
        }
    }

    @Override
    public void close() {
        federation.close();
    }
}
