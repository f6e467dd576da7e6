package nextrung.extract;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.DecodeResult;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.common.PDStream;

/// Parses a PDF, and counts whatever is unpacked of it, from its tables of objects to its fonts.
/// PDFBox unpacks a stream into memory as a whole before anyone sees how long it is. Pictures are
/// never unpacked here, and so never counted.
final class BoundedPdfParser extends PDFParser {
  private final Inflation inflation;

  BoundedPdfParser(byte[] file) throws IOException {
    super(new RandomAccessReadBuffer(file), "", null, null, IOUtils.createMemoryOnlyStreamCache());
    inflation = new Inflation(file.length);
    document = new Document();
  }

  /// A document whose streams are counted.
  private final class Document extends COSDocument {
    Document() {
      super(IOUtils.createMemoryOnlyStreamCache(), BoundedPdfParser.this);
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length)
        throws IOException {
      var stream = new CountedStream(createRandomAccessReadView(start, length));
      dictionary.forEach(stream::setItem);
      stream.setKey(dictionary.getKey());
      return stream;
    }
  }

  /// A stream that is counted each time it is unpacked: a form that is drawn a thousand times takes
  /// the time of a thousand.
  private final class CountedStream extends COSStream {
    CountedStream(RandomAccessReadView packed) throws IOException {
      super(null, packed);
    }

    /// As a list, though of one: a page with a single filter PDFBox would unpack by itself.
    @Override
    public COSBase getFilters() {
      return super.getFilters() instanceof COSName name
          ? new COSArray(List.of(name))
          : super.getFilters();
    }

    @Override
    public RandomAccessRead createView() throws IOException {
      var filters = filters();
      return filters.isEmpty()
          ? super.createView()
          : Filter.decode(createRawInputStream(), filters, this, DecodeOptions.DEFAULT, null);
    }

    /// Unpacks twice, as what PDFBox returns here is its own to make.
    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
      createView().close();
      return super.createInputStream(options);
    }

    /// One that is named twice is used once, as PDFBox has it.
    private List<Filter> filters() throws IOException {
      var filters = new LinkedHashSet<Filter>();
      for (var name : new PDStream(this).getFilters()) {
        filters.add(FilterFactory.INSTANCE.getFilter(name));
      }
      return filters.stream().<Filter>map(CountedFilter::new).toList();
    }
  }

  /// A filter that unpacks no more than is left.
  private final class CountedFilter extends Filter {
    private final Filter filter;

    CountedFilter(Filter filter) {
      this.filter = filter;
    }

    @Override
    public DecodeResult decode(InputStream packed, OutputStream out, COSDictionary stream, int at)
        throws IOException {
      return filter.decode(packed, new CountedOutput(out), stream, at);
    }

    @Override
    protected void encode(InputStream plain, OutputStream out, COSDictionary stream) {
      throw new UnsupportedOperationException("files are only read");
    }
  }

  private final class CountedOutput extends FilterOutputStream {
    CountedOutput(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      inflation.spend(1);
      out.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      inflation.spend(length);
      out.write(bytes, from, length);
    }
  }
}
