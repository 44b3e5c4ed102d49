#pragma once
// WARC (ISO 28500, versions 0.17 to 1.1): the records of a crawl, one after the other.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/input/byte_reader.h"
#include "text/input/delivery.h"

namespace relata::text {

/// The header of one record.
struct WarcRecord {
    std::size_t number = 0;         ///< in the file, from 1
    std::string type = {};          ///< "response", "request", "warcinfo", …
    std::string uri = {};           ///< WARC-Target-URI, without angle brackets
    std::string content_type = {};  ///< of the block: "application/http; msgtype=response"
    std::string truncated = {};     ///< why the crawl cut the block, if it did: "length"
    std::uint64_t length = 0;       ///< bytes of the block
};

/// Goes through a WARC stream that is already unpacked.
class WarcReader {
  public:
    explicit WarcReader(ByteReader& in) : in_(in) {}

    /// The next record's header. An error says what is wrong at this place ("record without Content-Length"); the call
    /// after it goes on at the next line that begins a record. Nothing at the end.
    std::optional<Result<WarcRecord>> next();
    /// The block of that record, until `next` is called. What is not read of it is passed over.
    ByteSource& block() { return block_; }
    /// Records seen so far.
    std::size_t count() const { return count_; }

  private:
    class Block : public ByteSource {
      public:
        explicit Block(ByteReader& in) : in_(in) {}
        Result<std::size_t> read(std::span<char> room) override;
        std::uint64_t left = 0;
        bool lost = false;  ///< the stream was damaged or ended inside

      private:
        ByteReader& in_;
    };

    /// Passes lines until one begins a record; false at the end.
    bool find_record();
    Result<WarcRecord> read_header();

    ByteReader& in_;
    Block block_{in_};
    std::size_t count_ = 0;
};

/// Every page of a crawl: responses with status 200, and `resource` and `conversion` records, that are HTML or plain
/// text. Spans count in the page's body, unpacked and in UTF-8; the target URI is the document's source. Other records
/// are passed over.
void read_warc(ByteReader& in, const std::string& source, Delivery& out);

}  // namespace relata::text
