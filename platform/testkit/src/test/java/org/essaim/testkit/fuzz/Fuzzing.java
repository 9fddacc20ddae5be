package org.essaim.testkit.fuzz;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Sends many requests about every operation that a service describes and reports what it broke: an
 * answer of 500 or more, a refusal that is no problem detail, one that changed something, or an
 * unknown member or parameter that was taken. Whatever was refused is sent again in batches in
 * which nothing is accepted, and what the service keeps must be the same before and after them.
 */
public final class Fuzzing {

    private static final int BATCH = 250;
    private static final int AT_ONCE = 8;
    private static final int MOST_RESENDS = 20;
    private static final int ENOUGH_FAULTS = 25;

    private final URI service;
    private final Supplier<String> state;
    private final List<Operation> operations;
    private final FuzzRequests requests;
    private final Known known;
    private final FuzzReport report;
    private final Dice dice;

    /**
     * @param description of the service, as OpenAPI
     * @param state what the service keeps, once it has come to rest
     * @param today by the service's clock
     */
    public Fuzzing(
            URI service,
            String description,
            Supplier<String> state,
            FuzzPeople people,
            LocalDate today,
            long seed) {
        ApiDocument api = new ApiDocument(description);
        this.service = service;
        this.state = state;
        this.operations = api.operations();
        this.dice = new Dice(seed);
        this.known = new Known(dice);
        this.requests = new FuzzRequests(api, dice, known, people, today);
        this.report = new FuzzReport(seed);
    }

    /** Sends that many requests, those about what was refused not counted. */
    public FuzzReport run(int many, FuzzScope scope) throws InterruptedException {
        List<Operation> targets = operations.stream().map(scope::within).toList();
        try (HttpClient http =
                        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int sent = 0; sent < many && report.faults().size() < ENOUGH_FAULTS; ) {
                int size = Math.min(BATCH, many - sent);
                List<FuzzRequest> batch =
                        IntStream.range(0, size)
                                .mapToObj(_ -> requests.about(dice.oneOf(targets)))
                                .toList();
                List<Answer> answers = send(batch, http, senders);
                answers.forEach(this::judge);
                again(
                        answers.stream()
                                .filter(Answer::isRefused)
                                .map(Answer::request)
                                .filter(scope::isWhole)
                                .toList(),
                        http,
                        senders);
                sent += size;
            }
        }
        return report;
    }

    /** What came back; status 0 where nothing did. */
    private record Answer(FuzzRequest request, int status, String type, String body) {
        boolean isRefused() {
            return status >= 400 && status < 500;
        }

        /** A fault, but for whoever asks for much at once: they are to come again. */
        boolean isFault() {
            return status == 0
                    || status >= 500 && !(status == 503 && body.contains("\"code\":\"busy\""));
        }

        /** Whoever asks for something else than JSON may get nothing. */
        boolean isProblem() {
            return type.startsWith("application/problem+json")
                    || request.headers().containsKey("Accept");
        }

        boolean isTaken() {
            return status < 400 && request.isCommand();
        }
    }

    private void judge(Answer answer) {
        report.count(answer.request(), answer.status());
        if (answer.isFault()) {
            report.fault("answered " + answer.status(), answer.request(), answer.body());
        } else if (answer.isRefused() && !answer.isProblem()) {
            report.fault(
                    "refused with " + answer.status() + " as " + answer.type(),
                    answer.request(),
                    answer.body());
        } else if (answer.status() < 300 && answer.request().saysUnknown()) {
            report.fault("took what it does not know", answer.request(), answer.body());
        } else if (answer.status() < 300) {
            known.learn(answer.request(), answer.body());
        }
    }

    /** Until nothing of the batch is taken any more; then nothing may have changed. */
    private void again(List<FuzzRequest> refused, HttpClient http, ExecutorService senders)
            throws InterruptedException {
        List<FuzzRequest> batch = refused.stream().map(each -> each.again(0)).toList();
        for (int i = 0; i < MOST_RESENDS && !batch.isEmpty(); i++) {
            String before = state.get();
            List<Answer> answers = send(batch, http, senders);
            String after = state.get();
            answers.stream().filter(Answer::isFault).forEach(this::judge);
            if (answers.stream().noneMatch(Answer::isTaken)) {
                report.sentAgain(batch.size());
                if (!before.equals(after)) {
                    blame(batch, changed(before, after), http, senders);
                }
                return;
            }
            int time = i + 1;
            batch =
                    answers.stream()
                            .filter(Answer::isRefused)
                            .map(answer -> answer.request().again(time))
                            .toList();
        }
        report.leftOpen(batch.size());
    }

    /** Finds which refusal it was that changed something, one by one. */
    private void blame(
            List<FuzzRequest> batch, String changed, HttpClient http, ExecutorService senders)
            throws InterruptedException {
        for (FuzzRequest each : batch) {
            String before = state.get();
            Answer answer = send(List.of(each.again(MOST_RESENDS)), http, senders).getFirst();
            String after = state.get();
            if (!before.equals(after)) {
                report.fault("a refusal " + changed(before, after), each, answer.body());
                return;
            }
        }
        report.fault("refusals together " + changed, batch.getFirst(), "");
    }

    /** The lines that are not the same. */
    private static String changed(String before, String after) {
        List<String> was = new ArrayList<>(before.lines().toList());
        List<String> is = new ArrayList<>(after.lines().toList());
        was.removeAll(after.lines().toList());
        is.removeAll(before.lines().toList());
        return "changed %s to %s".formatted(was, is);
    }

    private List<Answer> send(List<FuzzRequest> batch, HttpClient http, ExecutorService senders)
            throws InterruptedException {
        Semaphore free = new Semaphore(AT_ONCE);
        List<Future<Answer>> sent = new ArrayList<>();
        for (FuzzRequest each : batch) {
            free.acquire();
            sent.add(
                    senders.submit(
                            () -> {
                                try {
                                    return send(each, http);
                                } finally {
                                    free.release();
                                }
                            }));
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> each : sent) {
            try {
                answers.add(each.get());
            } catch (ExecutionException broken) {
                throw new AssertionError(broken.getCause());
            }
        }
        return answers;
    }

    private Answer send(FuzzRequest request, HttpClient http) throws InterruptedException {
        try {
            HttpResponse<byte[]> response =
                    http.send(request.to(service), BodyHandlers.ofByteArray());
            return new Answer(
                    request,
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse("nothing"),
                    new String(response.body(), StandardCharsets.UTF_8));
        } catch (IOException unanswered) {
            return new Answer(request, 0, "nothing", unanswered.toString());
        }
    }
}
