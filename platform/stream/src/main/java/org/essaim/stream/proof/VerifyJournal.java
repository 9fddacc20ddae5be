package org.essaim.stream.proof;

import module java.base;

import org.essaim.stream.StreamKey;

/**
 * The command behind {@code deploy/verify-journal FILE [--key BASE64]}: 0 if the export is sound, 1
 * if something was altered, 2 if it cannot be read.
 */
public final class VerifyJournal {

    private VerifyJournal() {}

    /**
     * @param args the file, and the public key that is accepted
     */
    public static void main(String... args) {
        System.exit(run(args));
    }

    /** What {@link #main} exits with. */
    public static int run(String... args) {
        if (args.length != 1 && !(args.length == 3 && args[1].equals("--key"))) {
            IO.println("usage: verify-journal FILE [--key BASE64]");
            return 2;
        }
        try (InputStream file = new BufferedInputStream(Files.newInputStream(Path.of(args[0])))) {
            Optional<StreamKey> key =
                    args.length == 3 ? Optional.of(new StreamKey(args[2])) : Optional.empty();
            return report(new JournalVerifier(file, key).verify(), key.isPresent());
        } catch (IOException | IllegalArgumentException unreadable) {
            IO.println("not verified: " + unreadable.getMessage());
            return 2;
        }
    }

    private static int report(Verification result, boolean keyWasGiven) {
        return switch (result) {
            case Verification.Sound(String stream, long from, long to, String keyId) -> {
                IO.println(
                        "sound: %s, positions %d to %d, signed with the key %s"
                                .formatted(stream, from, to, keyId));
                if (!keyWasGiven) {
                    IO.println("compare that key with the one that the centre registered: --key");
                }
                yield 0;
            }
            case Verification.Altered(long line, long position, String what) -> {
                IO.println(
                        "ALTERED: line %d%s: %s"
                                .formatted(
                                        line, position == 0 ? "" : ", position " + position, what));
                yield 1;
            }
        };
    }
}
