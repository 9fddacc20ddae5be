package org.essaim.host;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of settings that are looked at again and again, while somebody changes them. */
class SettingsFoldersTest {

    private static final int SOON = 20;
    private static final int A_FEW = 3;

    @TempDir private Path all;
    private Path folder;
    private SettingsFolders folders;

    @BeforeEach
    void one() throws IOException {
        folder = Files.createDirectory(all.resolve("one"));
        folders = new SettingsFolders(all, InstantSource.system());
        Files.writeString(folder.resolve("sample.word"), "first");
    }

    @Test
    void are_read_again_while_they_may_still_be_written() throws IOException {
        assertThat(word()).isEqualTo("first");
        Files.writeString(folder.resolve("sample.word"), "second");
        assertThat(word()).isEqualTo("second");
    }

    @Test
    void are_read_again_once_a_file_was_replaced() throws IOException {
        isLongWritten();
        assertThat(word()).isEqualTo("first");
        Path beside = Files.writeString(all.resolve(".new"), "second");
        Files.move(beside, folder.resolve("sample.word"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(Stream.generate(this::word).limit(A_FEW)).endsWith("second");
    }

    @Test
    void are_not_read_each_time_but_soon_even_if_a_file_was_changed_in_place() throws IOException {
        isLongWritten();
        assertThat(word()).isEqualTo("first");
        Files.writeString(folder.resolve("sample.word"), "second");
        List<String> words = Stream.generate(this::word).limit(SOON).toList();
        assertThat(words).startsWith("first").endsWith("second").isSorted();
    }

    @Test
    void are_read_again_where_a_folder_was_gone_meanwhile() throws IOException {
        isLongWritten();
        assertThat(word()).isEqualTo("first");
        FileTime then = Files.getLastModifiedTime(folder);
        Path gone = Files.move(folder, all.resolve(".gone"));
        assertThat(folders.look()).isEmpty();
        Files.writeString(gone.resolve("sample.word"), "second");
        Files.setLastModifiedTime(Files.move(gone, folder), then);
        assertThat(word()).isEqualTo("second");
    }

    @Test
    void are_there_at_once_where_one_is_added_or_taken_away() throws IOException {
        isLongWritten();
        Files.setLastModifiedTime(all, Files.getLastModifiedTime(folder));
        assertThat(word()).isEqualTo("first");
        Path other = Files.createDirectory(all.resolve("other"));
        assertThat(folders.look()).containsExactlyInAnyOrder(folder, other);
        Files.delete(other);
        assertThat(folders.look()).containsExactly(folder);
    }

    @Test
    void are_none_where_the_folder_of_all_is_gone_and_found_when_it_is_back() throws IOException {
        isLongWritten();
        Files.setLastModifiedTime(all, Files.getLastModifiedTime(folder));
        assertThat(word()).isEqualTo("first");
        Path gone = Files.move(all, all.resolveSibling("gone"));
        assertThat(folders.look()).isEmpty();
        Files.move(gone, all);
        assertThat(word()).isEqualTo("first");
    }

    private String word() {
        assertThat(folders.look()).containsExactly(folder);
        return (String) folders.settings(folder).properties().get("sample.word");
    }

    /** Nobody is writing it any more. */
    private void isLongWritten() throws IOException {
        FileTime then = FileTime.from(Instant.now().minusSeconds(60));
        Files.setLastModifiedTime(folder, then);
    }
}
