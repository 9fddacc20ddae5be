package org.essaim.local.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essaim.contract.DivisionId;

/**
 * One invented person for each role in each home. Nobody has a name: a login says the role and the
 * home, and the services see an opaque id.
 */
public final class DemoPeople {

    public static final String CENTRE = "centre";
    public static final String OPERATOR = "operator";
    public static final String DIRECTOR = "director";

    /** Whom a division has. */
    public static final List<String> OF_A_DIVISION =
            List.of("employee", "volunteer", "user-representative", OPERATOR);

    /** Whom the centre has; its operator runs reporting too. */
    public static final List<String> OF_THE_CENTRE =
            List.of(
                    DIRECTOR,
                    "employee-representative",
                    "user-representative",
                    "controller",
                    OPERATOR);

    private static final int ID_BYTES = 10;

    private final Map<DivisionId, String> homes = new LinkedHashMap<>();
    private final List<DemoPerson> all = new ArrayList<>();

    /**
     * @param salt of the ids, the same as long as they are to stay the same
     */
    public DemoPeople(List<DivisionId> divisions, String salt) {
        OF_THE_CENTRE.forEach(role -> all.add(person(role, CENTRE, null, salt)));
        for (DivisionId division : divisions) {
            String home = home(division);
            homes.put(division, home);
            OF_A_DIVISION.forEach(role -> all.add(person(role, home, division.value(), salt)));
        }
    }

    public List<DemoPerson> all() {
        return List.copyOf(all);
    }

    /** The login of who runs this division's service. */
    public String operatorOf(DivisionId division) {
        return login(OPERATOR, homes.get(division));
    }

    public static String login(String role, String home) {
        return role + "." + home;
    }

    /** The division's slug, without the digest where no other division reads the same. */
    private String home(DivisionId division) {
        String slug = division.slug();
        String brief = slug.replaceFirst("-x[0-9a-f]{16}$", "");
        boolean taken = brief.isEmpty() || brief.equals(CENTRE) || homes.containsValue(brief);
        return taken ? "division." + slug : brief;
    }

    private static DemoPerson person(String role, String home, String division, String salt) {
        String login = login(role, home);
        return new DemoPerson(login, "p-" + digest(salt + " " + login), division, List.of(role));
    }

    private static String digest(String value) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
