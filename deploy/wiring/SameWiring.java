import module java.base;

/**
 * Runs what Spring generates at the build so that it generates the same each time: given as the
 * main class before {@code -cp CLASSPATH MAIN ARGUMENTS}, by the profile {@code release}.
 *
 * <p>Proxies take their methods in the order of reflection, and that is the order of the addresses
 * of their names. A JVM that records an AOT configuration gives out such addresses in the order in
 * which names are met, so that what it records can be the same each time. That is used here, and
 * the recording itself is not wanted: the JVM ends before. Sets of classes are ordered by identity
 * hash codes, which are made equal.
 */
final class SameWiring {

    private static final String DONE = "SameWiring: all is generated";

    private static final List<String> OPTIONS =
            List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-XX:+UnlockExperimentalVMOptions",
                    "-XX:hashCode=2",
                    "-XX:AOTMode=record",
                    "-Xlog:aot*=off",
                    "-Xlog:cds*=off");

    private SameWiring() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("-cp")) {
            System.exit(generate(arguments) ? 0 : 1);
        }
        Class.forName(arguments[0])
                .getMethod("main", String[].class)
                .invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        System.out.println(DONE);
        // Until it is ended.
        new CountDownLatch(1).await();
    }

    private static boolean generate(String[] arguments) throws IOException {
        Path unfinished = Files.createTempFile("essaim", ".aotconf");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.add("-XX:AOTConfiguration=" + unfinished);
        command.addAll(List.of(arguments[0], arguments[1]));
        command.add(System.getProperty("essaim.wiring.source"));
        command.addAll(List.of(arguments).subList(2, arguments.length));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(DONE)) {
                    return true;
                }
                System.out.println(line);
            }
            return false;
        } finally {
            process.destroyForcibly();
            Files.delete(unfinished);
        }
    }
}
