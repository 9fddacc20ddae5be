package org.essaim.local.federation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.essaim.contract.DivisionId;
import org.essaim.local.CannotRunException;

/**
 * Who listens where, counted from one base port; everything on the loopback address.
 *
 * @param base 8000 unless chosen otherwise
 */
public record Addresses(int base) {

    /** How many divisions fit between the first one's port and the database's. */
    public static final int MOST_DIVISIONS = 130;

    public int centre() {
        return base + 100;
    }

    public int reporting() {
        return base + 200;
    }

    /** The OpenID provider's. */
    public int identity() {
        return base + 300;
    }

    /**
     * @param index from 0
     */
    public int division(int index) {
        return base + 301 + index;
    }

    public int postgres() {
        return base + 432;
    }

    /** The broker's; the next one is its controller's. */
    public int kafka() {
        return base + 492;
    }

    /**
     * Every port with who wants it.
     *
     * @throws CannotRunException for more than {@value #MOST_DIVISIONS} divisions
     */
    public Map<Integer, String> wanted(List<DivisionId> divisions) {
        if (divisions.size() > MOST_DIVISIONS) {
            throw new CannotRunException(
                    "one machine runs at most %d divisions here, this portfolio has %d"
                            .formatted(MOST_DIVISIONS, divisions.size()));
        }
        Map<Integer, String> wanted = new TreeMap<>();
        wanted.put(centre(), "the centre");
        wanted.put(reporting(), "reporting");
        wanted.put(identity(), "the OpenID provider");
        wanted.put(postgres(), "PostgreSQL");
        wanted.put(kafka(), "Kafka");
        wanted.put(kafka() + 1, "Kafka's controller");
        for (int i = 0; i < divisions.size(); i++) {
            wanted.put(division(i), "division " + divisions.get(i));
        }
        return wanted;
    }
}
