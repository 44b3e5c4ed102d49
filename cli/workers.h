#pragma once
// Work on several documents at the same time, results in the order of the input.

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "core/threads.h"

namespace relata::cli {

/// A pool that turns each `In` into an `Out` and delivers the outs one at a time, in the order of `submit`, whatever
/// the number of threads. `work` runs on any thread and must not throw; `deliver` never runs twice at once. With one
/// thread, or where the system gives none, everything happens inside `submit`.
///
/// Example:
///     OrderedWorkers<int, int> squares(4, [](int n) { return n * n; }, [](int n) { std::cout << n << ' '; });
///     for (int n : {1, 2, 3}) squares.submit(n);
///     squares.finish();   // 1 4 9
template <typename In, typename Out>
class OrderedWorkers {
  public:
    OrderedWorkers(unsigned threads, std::function<Out(In)> work, std::function<void(Out)> deliver)
        : work_(std::move(work)), deliver_(std::move(deliver)), most_under_way_(std::size_t{threads} * 4) {
        if (threads > 1) threads_ = start_threads(threads, [this] { run(); });
    }
    ~OrderedWorkers() { finish(); }
    OrderedWorkers(const OrderedWorkers&) = delete;
    OrderedWorkers& operator=(const OrderedWorkers&) = delete;

    /// Hands over one piece of work; waits while too much is under way, so that memory stays bounded.
    void submit(In in) {
        if (threads_.empty()) {
            deliver_(work_(std::move(in)));
            return;
        }
        std::unique_lock lock(mutex_);
        room_.wait(lock, [this] { return submitted_ - delivered_ < most_under_way_; });
        waiting_.emplace_back(submitted_++, std::move(in));
        wake_.notify_one();
    }

    /// Waits until everything is delivered. May be called more than once; nothing can be submitted afterwards.
    void finish() {
        {
            const std::lock_guard lock(mutex_);
            closed_ = true;
        }
        wake_.notify_all();
        threads_.clear();  // joins
    }

  private:
    void run() {
        std::unique_lock lock(mutex_);
        while (true) {
            wake_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
            if (waiting_.empty()) return;
            auto [number, in] = std::move(waiting_.front());
            waiting_.pop_front();
            lock.unlock();
            Out out = work_(std::move(in));
            lock.lock();
            done_.emplace(number, std::move(out));
            deliver_what_is_due(lock);
        }
    }

    /// Delivers the results that are next in order. One thread at a time; the lock is open while `deliver_` runs.
    void deliver_what_is_due(std::unique_lock<std::mutex>& lock) {
        if (delivering_) return;
        delivering_ = true;
        for (auto next = done_.find(delivered_); next != done_.end(); next = done_.find(delivered_)) {
            Out out = std::move(next->second);
            done_.erase(next);
            lock.unlock();
            deliver_(std::move(out));
            lock.lock();
            ++delivered_;
            room_.notify_one();
        }
        delivering_ = false;
    }

    std::function<Out(In)> work_;
    std::function<void(Out)> deliver_;
    std::size_t most_under_way_;
    std::mutex mutex_;
    std::condition_variable wake_, room_;
    std::deque<std::pair<std::size_t, In>> waiting_;
    std::map<std::size_t, Out> done_;
    std::size_t submitted_ = 0, delivered_ = 0;
    bool delivering_ = false, closed_ = false;
    std::vector<std::jthread> threads_;  // last: joined before the rest goes
};

}  // namespace relata::cli
