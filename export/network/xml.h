#pragma once
// An XML writer behind which libxml2 stays hidden: UTF-8, indented, written out as it grows.

#include <memory>
#include <string_view>

#include "export/sink.h"

namespace relata::exporter {

/// Calls nest properly. Values are escaped; what XML cannot hold becomes U+FFFD. Example:
///     XmlText out(sink);
///     out.open("node"); out.attribute("id", "russia"); out.element("label", "R&D"); out.close();
///     out.finish();   // <node id="russia"><label>R&amp;D</label></node>
class XmlText {
  public:
    explicit XmlText(Sink& sink);
    ~XmlText();
    XmlText(const XmlText&) = delete;
    XmlText& operator=(const XmlText&) = delete;

    void open(const char* name);
    void attribute(const char* name, std::string_view value);
    void text(std::string_view value);
    void close();
    void element(const char* name, std::string_view text);
    /// Closes what is open and hands over the rest.
    void finish();

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace relata::exporter
