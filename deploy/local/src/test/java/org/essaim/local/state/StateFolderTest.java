package org.essaim.local.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.essaim.local.CannotRunException;
import org.essaim.servers.PrivateFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {

    private static final Set<PosixFilePermission> PRIVATE =
            PosixFilePermissions.fromString("rw-------");

    @TempDir Path parent;

    @Test
    void the_folder_is_its_owners_alone() throws IOException {
        try (StateFolder state = StateFolder.open(parent.resolve("state"), 1)) {
            assertThat(Files.getPosixFilePermissions(state.root()))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
            assertThat(state.pids()).isDirectory();
            assertThat(state.log("centre").getParent()).isEqualTo(state.logs());
        }
    }

    @Test
    void one_launcher_at_a_time_holds_it() {
        try (StateFolder held = StateFolder.open(parent, 1)) {
            assertThatThrownBy(() -> StateFolder.open(parent, 1))
                    .isInstanceOf(CannotRunException.class)
                    .hasMessageContaining(held.root() + " is in use by another run");
        }
        StateFolder.open(parent, 1).close();
    }

    @Test
    void too_little_space_is_one_line_before_anything_starts() {
        assertThatThrownBy(() -> StateFolder.open(parent.resolve("full"), Long.MAX_VALUE))
                .isInstanceOf(CannotRunException.class)
                .hasMessageStartingWith("no space for " + parent.resolve("full"))
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_disk_that_fills_up_later_is_recognised() {
        IOException fault = new IOException("write failed: No space left on device");
        assertThat(DiskSpace.asOneLine(parent, fault))
                .hasMessage("no space for " + parent + ": its disk is full");
        assertThat(DiskSpace.asOneLine(parent, new IOException("Permission denied")))
                .hasMessageContaining("Permission denied");
    }

    @Test
    void a_folder_that_cannot_be_made_is_one_line() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "not a folder");
        assertThatThrownBy(() -> StateFolder.open(file.resolve("state"), 1))
                .isInstanceOf(CannotRunException.class)
                .hasMessage(
                        file.resolve("state")
                                + " cannot be used: Not a directory; choose another folder with"
                                + " --state DIR");
    }

    @Test
    void what_the_system_says_of_a_file_is_said_without_an_exceptions_name() {
        assertThat(DiskSpace.reason(new AccessDeniedException("f"))).isEqualTo("permission denied");
        assertThat(DiskSpace.reason(new NoSuchFileException("f")))
                .isEqualTo("no such file or folder");
        assertThat(DiskSpace.reason(new FileSystemException("f", null, "Read-only file system")))
                .isEqualTo("Read-only file system");
    }

    @Test
    void secrets_are_long_different_and_private() throws IOException {
        Path file = parent.resolve("password");
        PrivateFile.write(file, Secret.random());
        assertThat(Files.readString(file)).hasSize(48).isNotEqualTo(Secret.random());
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PRIVATE);
        PrivateFile.write(file, "another");
        assertThat(file).hasContent("another");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PRIVATE);
    }

    @Test
    void a_secret_that_is_kept_is_made_once_and_private() throws IOException {
        Path file = parent.resolve("identity").resolve("salt");
        String first = Secret.kept(file, Secret::random);
        assertThat(Secret.kept(file, Secret::random)).isEqualTo(first);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PRIVATE);
    }
}
