#pragma once
// Work that other threads do while one reads and writes the file: what is given in order comes back in order.

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "core/threads.h"

namespace relata::graph {

/// Threads for the rest of the work: all but the one that reads and writes and often waits; two at least, and no more
/// than a few, which would wait for it.
inline std::size_t side_threads() { return std::clamp(std::thread::hardware_concurrency(), 3U, 5U) - 1; }

/// Does `work` on another thread while `meanwhile` runs on this one; afterwards on this one where there is no other.
/// Example: run_beside([&] { std::ranges::sort(rows); }, [&] { sql.script(create_tables); });
template <typename Work, typename Meanwhile>
void run_beside(Work&& work, Meanwhile&& meanwhile) {
    const auto threads = start_threads(1, work);  // joined at the end
    meanwhile();
    if (threads.empty()) work();
}

/// Turns one after the other into another thing. `work` is called on several threads at once, so it may only read what
/// they share. One thread gives and takes; where there are no threads, it works too.
///
/// Example:
///     SideWork<Text, Words> cutting(count_words, 1);
///     for (Text& text : texts) {
///         cutting.give(std::move(text));
///         if (cutting.is_full()) keep(cutting.take());
///     }
///     while (!cutting.is_empty()) keep(cutting.take());
template <typename In, typename Out>
class SideWork {
  public:
    SideWork(std::function<Out(In)> work, std::size_t threads) : work_(std::move(work)), most_(2 * threads + 1) {
        threads_ = start_threads(threads, [this] { run(); });
    }
    ~SideWork() {
        {
            const std::lock_guard lock(mutex_);
            ends_ = true;
        }
        changed_.notify_all();
        threads_.clear();  // joins
    }
    SideWork(const SideWork&) = delete;
    SideWork& operator=(const SideWork&) = delete;

    void give(In in) {
        Task task([this, in = std::move(in)]() mutable { return work_(std::move(in)); });
        given_.push_back(task.get_future());
        if (threads_.empty()) {
            task();
            return;
        }
        {
            const std::lock_guard lock(mutex_);
            waiting_.push_back(std::move(task));
        }
        changed_.notify_one();
    }
    /// What was given first of all that was not taken; waits for it.
    Out take() {
        Out out = given_.front().get();
        given_.pop_front();
        return out;
    }
    /// More should not be given before something is taken: it would only lie in memory.
    bool is_full() const { return given_.size() >= most_; }
    bool is_empty() const { return given_.empty(); }

  private:
    using Task = std::packaged_task<Out()>;

    void run() {
        while (true) {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return ends_ || !waiting_.empty(); });
            if (waiting_.empty()) return;
            Task task = std::move(waiting_.front());
            waiting_.pop_front();
            lock.unlock();
            task();
        }
    }

    std::function<Out(In)> work_;
    std::size_t most_;
    std::deque<std::future<Out>> given_ = {};
    std::mutex mutex_ = {};
    std::condition_variable changed_ = {};
    std::deque<Task> waiting_ = {};
    bool ends_ = false;
    std::vector<std::jthread> threads_ = {};  // last: joined before the rest goes
};

}  // namespace relata::graph
