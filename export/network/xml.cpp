// The only file of export/ that sees libxml2.
#include "export/network/xml.h"

#include <libxml/xmlwriter.h>

#include <string>

#include "core/check.h"
#include "export/markup.h"

namespace relata::exporter {
namespace {

int to_sink(void* sink, const char* bytes, int size) {
    static_cast<Sink*>(sink)->write({bytes, static_cast<std::size_t>(size)});
    return size;
}

const xmlChar* as_xml(const char* text) { return reinterpret_cast<const xmlChar*>(text); }

}  // namespace

struct XmlText::Impl {
    explicit Impl(Sink& sink)
        : writer(xmlNewTextWriter(xmlOutputBufferCreateIO(to_sink, nullptr, &sink, nullptr)), xmlFreeTextWriter) {
        RELATA_CHECK(writer != nullptr);
    }
    std::unique_ptr<xmlTextWriter, decltype(&xmlFreeTextWriter)> writer;
};

XmlText::XmlText(Sink& sink) : impl_(std::make_unique<Impl>(sink)) {
    xmlTextWriterSetIndent(impl_->writer.get(), 1);
    xmlTextWriterStartDocument(impl_->writer.get(), nullptr, "UTF-8", nullptr);
}
XmlText::~XmlText() = default;

void XmlText::open(const char* name) { xmlTextWriterStartElement(impl_->writer.get(), as_xml(name)); }

void XmlText::attribute(const char* name, std::string_view value) {
    xmlTextWriterWriteAttribute(impl_->writer.get(), as_xml(name), as_xml(legal_in_xml(value).c_str()));
}

void XmlText::text(std::string_view value) {
    xmlTextWriterWriteString(impl_->writer.get(), as_xml(legal_in_xml(value).c_str()));
}

void XmlText::close() { xmlTextWriterEndElement(impl_->writer.get()); }

void XmlText::element(const char* name, std::string_view value) {
    open(name);
    text(value);
    close();
}

void XmlText::finish() {
    xmlTextWriterEndDocument(impl_->writer.get());
    xmlTextWriterFlush(impl_->writer.get());
}

}  // namespace relata::exporter
