#pragma once

// One fuzz target: bytes in, no crash, no sanitizer finding, no broken law out. Built twice: with libFuzzer (preset fuzz,
// clang), and with replay.cpp for the suite, which runs the seeds and a fixed number of mutations of them.

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

// Ends the process with a message: for laws that a target checks on top of the sanitizers.
[[noreturn]] void fuzzLawBroken(const char* law);
