package org.essaim.micro.running;

import java.net.http.HttpResponse;
import org.essaim.contract.Amount;
import org.essaim.contract.HalfDays;
import org.essaim.contract.Money;
import tools.jackson.databind.JsonNode;

/** What came back from a division. */
record Answer(int status, HttpResponse<String> response, JsonNode body) {
    String text(String member) {
        return body.get(member).asString();
    }

    /** Money and time, at a JSON pointer. */
    Amount amount(String pointer) {
        JsonNode amount = body.at(pointer);
        return new Amount(
                Money.ofEuros(amount.get("euros").asString()),
                new HalfDays(amount.get("halfDays").asInt()));
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }
}
