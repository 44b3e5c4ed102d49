#pragma once
// Threads as many as the system has to give.

#include <cstddef>
#include <functional>
#include <system_error>
#include <thread>
#include <vector>

namespace relata {

/// Starts `wanted` threads that run `work`; fewer, or none, where the system gives no more. They are joined when the
/// list goes.
inline std::vector<std::jthread> start_threads(std::size_t wanted, const std::function<void()>& work) {
    std::vector<std::jthread> threads;
    threads.reserve(wanted);
    while (threads.size() < wanted) {
        try {
            threads.emplace_back(work);
        } catch (const std::system_error&) {
            break;
        }
    }
    return threads;
}

}  // namespace relata
