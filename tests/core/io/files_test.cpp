// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/files.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <linux/capability.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/io/file_descriptor.h"
#include "core/io/staged_file.h"
#include "tests/core/io/temporary_folder.h"

namespace llmroofline {
namespace {

namespace fs = std::filesystem;

ErrorCode code_of(const Result<std::string>& result) {
    return result.errors().front().code;
}
ErrorCode code_of(const Status& result) {
    return result.errors().front().code;
}

mode_t mode_of(const fs::path& file) {
    struct stat status {};
    ::stat(file.c_str(), &status);
    return status.st_mode & 07777;
}

TEST(ReadTextFile, ReadsTheBytesAsTheyAre) {
    const TemporaryFolder folder;
    const std::string content("\xEF\xBB\xBF"
                              "a\r\nb\0c",
                              9);
    EXPECT_EQ(*read_text_file(folder.write("a.yaml", content)), content);
    EXPECT_EQ(*read_text_file(folder.write("empty", "")), "");
}

TEST(ReadTextFile, RefusesWhatIsNoFile) {
    const TemporaryFolder folder;
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    EXPECT_EQ(code_of(read_text_file(folder / "missing")), ErrorCode::file_not_found);
    EXPECT_EQ(code_of(read_text_file("")), ErrorCode::file_not_found);
    EXPECT_EQ(code_of(read_text_file(folder.path())), ErrorCode::file_is_directory);
    EXPECT_EQ(code_of(read_text_file(folder / "pipe")), ErrorCode::file_not_regular); // and does not wait
    EXPECT_EQ(code_of(read_text_file("/dev/zero")), ErrorCode::file_not_regular);
    EXPECT_EQ(code_of(read_text_file(folder.write("file", "") / "below")), ErrorCode::file_not_found);
}

TEST(ReadTextFile, RefusesLargeFiles) {
    const TemporaryFolder folder;
    const fs::path file = folder.write("file", std::string(100, 'x'));
    EXPECT_TRUE(read_text_file(file, 100));
    const Result<std::string> result = read_text_file(file, 99);
    EXPECT_EQ(code_of(result), ErrorCode::file_too_large);
    EXPECT_EQ(result.errors().front().arguments, std::vector<std::string>{"99"});
    EXPECT_EQ(result.errors().front().place.file, file.string());
}

TEST(ReadTextFile, FaultNamesTheFile) {
    const Error error = read_text_file("/no/such/file.yaml").errors().front();
    EXPECT_EQ(error.arguments, std::vector<std::string>{"/no/such/file.yaml"});
    EXPECT_EQ(error.place, (Place{"/no/such/file.yaml", 0, 0}));
}

TEST(WriteFileAtomically, WritesAndReplaces) {
    const TemporaryFolder folder;
    const fs::path file = folder / "out.csv";
    ASSERT_TRUE(write_file_atomically(file, "one\n"));
    EXPECT_EQ(content_of(file), "one\n");
    ASSERT_TRUE(write_file_atomically(file, "two\n"));
    EXPECT_EQ(content_of(file), "two\n");
    EXPECT_EQ(folder.file_count(), 1u); // nothing left behind
}

TEST(WriteFileAtomically, KeepsTheModeAndObeysTheUmask) {
    const TemporaryFolder folder;
    const fs::path old_file = folder.write("old", "x");
    ::chmod(old_file.c_str(), 0640);
    ASSERT_TRUE(write_file_atomically(old_file, "y"));
    EXPECT_EQ(mode_of(old_file), 0640u);

    const mode_t before = ::umask(027);
    ASSERT_TRUE(write_file_atomically(folder / "new", "y"));
    ::umask(before);
    EXPECT_EQ(mode_of(folder / "new"), 0640u);
}

TEST(WriteFileAtomically, FollowsSymbolicLinks) {
    const TemporaryFolder folder;
    fs::create_directory(folder / "below");
    const fs::path target = folder.write("below/target", "old");
    fs::create_symlink("below/target", folder / "link");
    ASSERT_TRUE(write_file_atomically(folder / "link", "new"));
    EXPECT_TRUE(fs::is_symlink(folder / "link"));
    EXPECT_EQ(content_of(target), "new");

    fs::create_symlink("below/not-yet", folder / "dangling");
    ASSERT_TRUE(write_file_atomically(folder / "dangling", "new"));
    EXPECT_TRUE(fs::is_symlink(folder / "dangling"));
    EXPECT_EQ(content_of(folder / "below/not-yet"), "new");

    fs::create_symlink("loop", folder / "loop");
    EXPECT_FALSE(write_file_atomically(folder / "loop", "new"));
}

TEST(WriteFileAtomically, RefusesWhatIsNoFile) {
    const TemporaryFolder folder;
    EXPECT_EQ(code_of(write_file_atomically(folder.path(), "x")), ErrorCode::file_is_directory);
    EXPECT_TRUE(write_file_atomically("/dev/null", "x").ok());
    EXPECT_EQ(code_of(write_file_atomically("/dev/full", "x")), ErrorCode::file_unwritable);
    EXPECT_EQ(code_of(write_file_atomically(folder / "no/such/folder", "x")), ErrorCode::file_unwritable);
    EXPECT_EQ(code_of(write_file_atomically("", "x")), ErrorCode::file_unwritable);
    EXPECT_TRUE(fs::exists("/dev/null"));
}

TEST(WriteFileAtomically, LeavesTheOldFileWhenTheDiskIsFull) {
    const TemporaryFolder folder;
    const fs::path file = folder.write("file", "old");
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit tight = before;
    tight.rlim_cur = 4096;
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &tight), 0);
    const Status status = write_file_atomically(file, std::string(100000, 'x'));
    ::setrlimit(RLIMIT_FSIZE, &before);
    ASSERT_FALSE(status);
    EXPECT_EQ(code_of(status), ErrorCode::file_unwritable);
    EXPECT_EQ(content_of(file), "old");
    EXPECT_EQ(folder.file_count(), 1u);
}

// Gives up the superuser's right to write anywhere, which takes no right and also works in a container.
bool obey_permissions() {
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct sets[_LINUX_CAPABILITY_U32S_3] = {};
    if (::syscall(SYS_capget, &header, sets) != 0)
        return false;
    sets[0].effective &= ~(1u << CAP_DAC_OVERRIDE);
    sets[0].permitted &= ~(1u << CAP_DAC_OVERRIDE);
    sets[0].inheritable &= ~(1u << CAP_DAC_OVERRIDE);
    return ::syscall(SYS_capset, &header, sets) == 0;
}

// Root may write anything: the child gives that up first.
TEST(WriteFileAtomically, LeavesAReadOnlyFileAlone) {
    const TemporaryFolder folder;
    const fs::path file = folder.write("file", "old");
    ::chmod(file.c_str(), 0444);
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        if (::geteuid() == 0 && !obey_permissions())
            ::_exit(2);
        const Status status = write_file_atomically(file, "new");
        ::_exit(!status && status.errors().front().code == ErrorCode::file_unwritable ? 0 : 1);
    }
    int ended = 0;
    ASSERT_EQ(::waitpid(child, &ended, 0), child);
    EXPECT_TRUE(WIFEXITED(ended));
    EXPECT_EQ(WEXITSTATUS(ended), 0);
    EXPECT_EQ(content_of(file), "old");
}

// What a killed process leaves is gone with the next save; what a living one writes is not.
TEST(WriteFileAtomically, RemovesLeftovers) {
    const TemporaryFolder folder;
    folder.write(".llmroofline-0123456789abcdef", "torn");
    folder.write(".llmroofline-0123456789ABCDE", "of another length");
    StagedFile living;
    ASSERT_TRUE(living.open(folder / "living").ok());
    ASSERT_TRUE(living.write("half").ok());
    ASSERT_TRUE(write_file_atomically(folder / "file", "new"));
    EXPECT_FALSE(fs::exists(folder / ".llmroofline-0123456789abcdef"));
    EXPECT_TRUE(fs::exists(folder / ".llmroofline-0123456789ABCDE"));
    ASSERT_TRUE(living.complete().ok());
    ASSERT_TRUE(living.put_in_place().ok());
    EXPECT_EQ(content_of(folder / "living"), "half");
    EXPECT_EQ(folder.file_count(), 3u);
}

// An open file of the process is added to, not begun again, and no name is put in its place.
TEST(WriteFileAtomically, AddsToAnOpenDescriptor) {
    const TemporaryFolder folder;
    const fs::path log = folder.write("log", "before\n");
    const FileDescriptor open(::open(log.c_str(), O_WRONLY | O_APPEND));
    ASSERT_TRUE(write_file_atomically("/proc/self/fd/" + std::to_string(open.get()), "x\n").ok());
    fs::create_symlink("/proc/self/fd/" + std::to_string(open.get()), folder / "link");
    ASSERT_TRUE(write_file_atomically(folder / "link", "y\n").ok());
    EXPECT_EQ(content_of(log), "before\nx\ny\n");
    EXPECT_TRUE(fs::is_symlink(folder / "link"));
}

TEST(WriteFileAtomically, DoesNotWaitForAPipeThatNobodyReads) {
    const TemporaryFolder folder;
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    EXPECT_EQ(code_of(write_file_atomically(folder / "pipe", "x")), ErrorCode::file_unwritable);
    const FileDescriptor reader(::open((folder / "pipe").c_str(), O_RDONLY | O_NONBLOCK));
    ASSERT_TRUE(write_file_atomically(folder / "pipe", "x").ok());
    char read = 0;
    EXPECT_EQ(::read(reader.get(), &read, 1), 1);
    EXPECT_TRUE(fs::is_fifo(folder / "pipe"));
}

TEST(Files, AreTheSameHoweverTheyAreSpelled) {
    const TemporaryFolder folder;
    const fs::path file = folder.write("file", "x");
    fs::create_symlink("file", folder / "link");
    EXPECT_TRUE(is_same_file(file, folder / "./file"));
    EXPECT_TRUE(is_same_file(file, folder / "link"));
    EXPECT_FALSE(is_same_file(file, folder / "other"));
    EXPECT_TRUE(is_same_file("not-there.png", "./not-there.png"));
    EXPECT_TRUE(is_same_file("not-there.png", fs::current_path() / "not-there.png"));
    EXPECT_FALSE(is_same_file("not-there.png", "not-there.svg"));
}

TEST(WriteFileOver, KeepsWhatCannotBeRead) {
    const TemporaryFolder folder;
    const fs::path file = folder.write("own.yaml", "kind: of a later version\n");
    const auto write = [&](const char* content, bool readable) {
        return write_file_over(file, content, [readable](const fs::path&) { return readable; });
    };
    ASSERT_TRUE(write("first", false));
    EXPECT_EQ(content_of(file), "first");
    EXPECT_EQ(content_of(folder.path() / "own.yaml.bak"), "kind: of a later version\n");
    ASSERT_TRUE(write("second", true));
    EXPECT_EQ(folder.file_count(), 2u);
    ASSERT_TRUE(write("third", false));
    EXPECT_EQ(content_of(folder.path() / "own.yaml.bak2"), "second");
    EXPECT_EQ(content_of(file), "third");
}

} // namespace
} // namespace llmroofline
