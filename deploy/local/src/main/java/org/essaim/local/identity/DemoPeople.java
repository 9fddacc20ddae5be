package org.essaim.local.identity;

import module java.base;

import org.apache.commons.codec.digest.DigestUtils;
import org.essaim.contract.DivisionId;

/**
 * Invented people for each role in each division and at the centre: one, and two of those who build
 * and vote in a division, so that a ballot has its quorum without whoever asked for it (R31).
 * Nobody has a name: a login says the role and the place, and the services see an opaque id.
 */
public final class DemoPeople {

    static final String CENTRE = "centre";
    private static final String EMPLOYEE = "employee";
    private static final String VOLUNTEER = "volunteer";
    private static final String MANAGER = "manager";
    private static final String OPERATOR = "operator";
    private static final String DIRECTOR = "director";
    private static final String METRICS = "metrics";

    /** The login of who runs the centre and reporting. */
    public static final String CENTRE_OPERATOR = login(OPERATOR, CENTRE);

    public static final String CENTRE_DIRECTOR = login(DIRECTOR, CENTRE);

    /** How the logins in a division begin: a role, and a number for a second person who has it. */
    public static final List<String> OF_A_DIVISION =
            List.of(
                    EMPLOYEE,
                    EMPLOYEE + "2",
                    VOLUNTEER,
                    VOLUNTEER + "2",
                    MANAGER,
                    MANAGER + "2",
                    "user-representative",
                    OPERATOR,
                    METRICS);

    /** The roles at the centre; its operator runs reporting too. */
    public static final List<String> OF_THE_CENTRE =
            List.of(
                    DIRECTOR,
                    "employee-representative",
                    "user-representative",
                    "controller",
                    OPERATOR,
                    METRICS);

    private static final int ID_DIGITS = 20;

    private final Map<DivisionId, String> places = new LinkedHashMap<>();
    private final List<DemoPerson> all = new ArrayList<>();

    /**
     * @param salt of the ids; the same salt gives the same ids
     */
    public DemoPeople(List<DivisionId> divisions, String salt) {
        OF_THE_CENTRE.forEach(begin -> all.add(person(begin, CENTRE, CENTRE, salt)));
        for (DivisionId division : divisions) {
            String place = place(division);
            places.put(division, place);
            OF_A_DIVISION.forEach(begin -> all.add(person(begin, place, division.value(), salt)));
        }
    }

    public List<DemoPerson> all() {
        return List.copyOf(all);
    }

    /** The services that they can ask for tokens for: the ids of the streams. */
    List<String> services() {
        return Stream.concat(all.stream().map(DemoPerson::scope), Stream.of("reporting"))
                .distinct()
                .toList();
    }

    /** The login of who runs this division's service. */
    public String operatorOf(DivisionId division) {
        return login(OPERATOR, places.get(division));
    }

    /** Who answers for what is imported: in a division a manager, at the centre the director. */
    public DemoPerson approverOf(Optional<DivisionId> division) {
        String login =
                division.map(places::get)
                        .map(place -> login(MANAGER, place))
                        .orElse(CENTRE_DIRECTOR);
        return all.stream().filter(each -> each.login().equals(login)).findFirst().orElseThrow();
    }

    private static String login(String role, String place) {
        return role + "." + place;
    }

    /** The division's slug, without the digest where no other division reads the same. */
    private String place(DivisionId division) {
        String slug = division.slug();
        String brief = slug.replaceFirst("-x[0-9a-f]{16}$", "");
        boolean taken = brief.isEmpty() || brief.equals(CENTRE) || places.containsValue(brief);
        return taken ? "division." + slug : brief;
    }

    private static DemoPerson person(String begin, String place, String division, String salt) {
        String login = login(begin, place);
        String role = begin.replaceFirst("\\d$", "");
        return new DemoPerson(
                login,
                "p-" + DigestUtils.sha256Hex(salt + " " + login).substring(0, ID_DIGITS),
                division,
                role.equals(MANAGER) ? List.of(EMPLOYEE, VOLUNTEER, MANAGER) : List.of(role));
    }
}
