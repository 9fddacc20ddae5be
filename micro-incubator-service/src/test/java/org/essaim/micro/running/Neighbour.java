package org.essaim.micro.running;

/** Somebody of a division, who does things there or is refused. */
record Neighbour(RunningDivision division) {

    static Neighbour of(RunningDivision division, String person, String... roles) {
        return new Neighbour(division.as(person, roles));
    }

    Answer post(String path, String json) {
        return division.post(path, json);
    }

    Answer get(String path) {
        return division.get(path);
    }

    /** Does what has to be recorded, and answers its id. */
    String record(String path, String json) {
        Answer answer = expect(201, path, json);
        return answer.body().has("id")
                ? answer.text("id")
                : answer.body().properties().iterator().next().getValue().asString();
    }

    /** Launches an initiative, and answers the grant that is its first round. */
    String launch(String json) {
        return expect(201, "/initiatives", json).text("grant");
    }

    /** The rule that refuses it. */
    String refused(String path, String json) {
        return expect(409, path, json).text("rule");
    }

    private Answer expect(int status, String path, String json) {
        Answer answer = post(path, json);
        if (answer.status() != status) {
            throw new AssertionError(
                    "%s was answered %d %s".formatted(path, answer.status(), answer.body()));
        }
        return answer;
    }
}
