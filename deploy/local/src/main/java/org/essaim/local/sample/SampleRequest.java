package org.essaim.local.sample;

import module java.base;

import org.essaim.local.federation.Service;
import org.springframework.http.HttpMethod;

/**
 * One row of the table of what people do after the import.
 *
 * @param number of the row, from 1; the key by which it is done once (R17)
 * @param login of who sends it
 * @param place of the service: a place of the demo people
 * @param path below the API's root, with the values that are not known yet
 * @param body as JSON, or empty
 * @param answer what is kept of the answer
 */
record SampleRequest(
        int number,
        String login,
        String place,
        HttpMethod method,
        String path,
        String body,
        WantedAnswer answer) {

    /** All of them, in their order. */
    static List<SampleRequest> all() {
        AtomicInteger number = new AtomicInteger();
        return SampleTable.rows("requests.psv", cells -> read(cells, number.incrementAndGet()));
    }

    boolean isToTheCentre() {
        return place.equals(Service.CENTRE);
    }

    String key() {
        return "sample-" + number;
    }

    /** As a message names it. */
    @Override
    public String toString() {
        return "request %d of the sample, %s %s as %s".formatted(number, method, path, login);
    }

    static SampleRequest read(String[] cells, int number) {
        String[] request = cells[2].split(" ", 2);
        return new SampleRequest(
                number,
                cells[0],
                cells[1].isEmpty() ? cells[0].substring(cells[0].indexOf('.') + 1) : cells[1],
                HttpMethod.valueOf(request[0]),
                request[1],
                cells[3],
                WantedAnswer.read(cells[4]));
    }
}
