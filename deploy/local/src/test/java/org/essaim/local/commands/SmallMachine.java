package org.essaim.local.commands;

import module java.base;

/**
 * A copy of the commands on a machine that has only the programs of a small image, a package
 * manager that writes down what it is asked, and a build that does nothing.
 */
final class SmallMachine {

    private static final Path HOME = Path.of(System.getProperty("essaim.root"));
    private static final List<String> PROGRAMS =
            List.of(
                    ("awk cat chmod date dirname env find grep head mkdir mktemp readlink"
                                    + " rm sed sh tail touch tr true")
                            .split(" "));
    private static final String JDK = "$HOME/.jdks/jdk-99";

    /** The names of the commands at the root. */
    static final List<String> COMMANDS = commands();

    private static List<String> commands() {
        try (Stream<Path> files = Files.list(HOME)) {
            return files.filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("mvnw"))
                    .sorted()
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private final Path folder;
    private final Path programs;

    record Said(int status, List<String> lines) {
        String last() {
            return lines.getLast();
        }
    }

    SmallMachine(Path folder) {
        try {
            this.folder = folder;
            this.programs = Files.createDirectories(folder.resolve("bin"));
            withPrograms(PROGRAMS.toArray(String[]::new));
            Files.createDirectories(folder.resolve("essaim/deploy/local"));
            List<String> files = new ArrayList<>(COMMANDS);
            for (String file : List.of("setup.sh", "options.sh", "usage.txt")) {
                files.add("deploy/local/" + file);
            }
            for (String file : files) {
                Files.copy(HOME.resolve(file), folder.resolve("essaim").resolve(file));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        script("essaim/mvnw", "echo \"$*\" >>\"$HOME/built\"");
        script(
                "essaim/needs",
                "set -eu\nhome=$HOME/essaim\n. \"$home/deploy/local/setup.sh\"\nneed \"$@\"");
        user(0);
    }

    /** Debian's package manager, which knows these packages; they bring what the lines do. */
    SmallMachine withApt(String packages, String... brings) {
        script(
                "bin/apt-cache",
                "case ' %s ' in *\" $2 \"*) echo known ;; esac".formatted(packages));
        script(
                "bin/apt-get",
                "echo \"$*\" >>\"$HOME/asked\"\ncase $* in *install*) %s ;; esac"
                        .formatted(brings.length == 0 ? ":" : String.join("\n", brings)));
        return this;
    }

    /** What the package of a JDK does. */
    static String bringsJdk() {
        return """
        mkdir -p "%1$s/bin"
        echo 'JAVA_VERSION="99.0.1"' >"%1$s/release"
        echo 'echo "started with $*"' >"%1$s/bin/java"
        cat "%1$s/bin/java" >"%1$s/bin/javac"
        chmod +x "%1$s/bin/java" "%1$s/bin/javac"
        """
                .formatted(JDK);
    }

    static String brings(String program) {
        return "echo : >\"$HOME/bin/%1$s\"\nchmod +x \"$HOME/bin/%1$s\"".formatted(program);
    }

    SmallMachine with(String... lines) {
        script("prepare", String.join("\n", lines));
        run(folder, List.of("sh", folder.resolve("prepare").toString()));
        return this;
    }

    SmallMachine withPgDump(String version) {
        script("bin/pg_dump", "echo 'pg_dump (PostgreSQL) %s'".formatted(version));
        return this;
    }

    /** Beside the one on the path, as Debian keeps it. */
    SmallMachine withPgDumpOf(String major, String version) {
        try {
            Files.createDirectories(folder.resolve("postgresql/%s/bin".formatted(major)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        script(
                "postgresql/%s/bin/pg_dump".formatted(major),
                "echo 'pg_dump (PostgreSQL) %s'".formatted(version));
        return this;
    }

    /** The machine's own ones. */
    SmallMachine withPrograms(String... names) {
        try {
            for (String program : names) {
                Files.createSymbolicLink(programs.resolve(program), onPath(program));
            }
            return this;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    SmallMachine user(int id) {
        script("bin/id", "echo " + id);
        return this;
    }

    /** Asks for no password. */
    SmallMachine withSudo() {
        script(
                "bin/sudo",
                "[ \"$1\" = -n ] && shift\necho \"sudo $*\" >>\"$HOME/asked\"\nexec \"$@\"");
        return this;
    }

    /** What any of the commands does where it needs these things. */
    Said needs(String... things) {
        return run(Stream.concat(Stream.of("./needs"), Stream.of(things)).toArray(String[]::new));
    }

    Said run(String... command) {
        return run(folder.resolve("essaim"), List.of(command));
    }

    Said run(Path from, List<String> command) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(from.toFile()).redirectErrorStream(true);
            builder.environment().clear();
            builder.environment().put("PATH", programs.toString());
            builder.environment().put("HOME", folder.toString());
            builder.environment().put("ESSAIM_LEAST_JDK", "99");
            builder.environment().put("ESSAIM_POSTGRESQL", folder.resolve("postgresql").toString());
            builder.environment().put("PYTHON", "python3");
            Process process = builder.start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), said.lines().toList());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** What the package manager was asked, and what was built; nothing where nobody asked. */
    List<String> asked() {
        return lines("asked");
    }

    /** The packages that it was asked for. */
    List<String> installed() {
        return asked().stream()
                .map(line -> line.split(" --no-install-recommends "))
                .filter(parts -> parts.length == 2 && !parts[0].startsWith("sudo"))
                .flatMap(parts -> Stream.of(parts[1].split(" ")))
                .toList();
    }

    List<String> built() {
        return lines("built");
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    private List<String> lines(String name) {
        try {
            Path file = folder.resolve(name);
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Under the folder, executable. */
    void script(String name, String lines) {
        try {
            Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + lines + "\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Path onPath(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(each -> Path.of(each, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(program + " is missing"));
    }
}
