package shelf.images.picture;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.IIOServiceProvider;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.spi.ServiceRegistry;

/**
 * The decoders and the encoder, each by its name: which one ImageIO would choose depends on the
 * class path, on the class loader and on who asked first.
 */
final class Codecs {
  private static final ImageReaderSpi JPEG =
      around(ofTheJdk(ImageReaderSpi.class, "com.sun.imageio.plugins.jpeg.JPEGImageReaderSpi"));
  private static final ImageReaderSpi WEBP = new WebPImageReaderSpi();
  private static final ImageReaderSpi PNG =
      ofTheJdk(ImageReaderSpi.class, "com.sun.imageio.plugins.png.PNGImageReaderSpi");
  private static final ImageWriterSpi JPEG_WRITER =
      ofTheJdk(ImageWriterSpi.class, "com.sun.imageio.plugins.jpeg.JPEGImageWriterSpi");

  static {
    // On a desktop, AWT would otherwise look for a screen.
    System.setProperty("java.awt.headless", "true");
  }

  private Codecs() {}

  static ImageReader jpeg() {
    return reader(JPEG);
  }

  static ImageReader png() {
    return reader(PNG);
  }

  static ImageReader webp() {
    return reader(WEBP);
  }

  static ImageWriter jpegWriter() {
    try {
      return JPEG_WRITER.createWriterInstance();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ImageReader reader(ImageReaderSpi provider) {
    try {
      return provider.createReaderInstance();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // TwelveMonkeys' own part is colours; it finds the decoder when it is registered somewhere.
  private static ImageReaderSpi around(ImageReaderSpi decoder) {
    var jpeg = new JPEGImageReaderSpi();
    Class<?> category = ImageReaderSpi.class;
    var registry = new ServiceRegistry(List.<Class<?>>of(category).iterator());
    registry.registerServiceProvider(decoder);
    registry.registerServiceProvider(jpeg);
    return jpeg;
  }

  private static <T extends IIOServiceProvider> T ofTheJdk(Class<T> type, String name) {
    Iterable<T> all = () -> registry().getServiceProviders(type, false);
    Stream<T> providers = StreamSupport.stream(all.spliterator(), false);
    return providers
        .filter(provider -> provider.getClass().getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /**
   * With what the JDK has. Whoever asks first has it searched by the thread's class loader: ours
   * would leave TwelveMonkeys' streams in it, for everybody else in this JVM, after our end.
   */
  private static IIORegistry registry() {
    var thread = Thread.currentThread();
    var loader = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      return IIORegistry.getDefaultInstance();
    } finally {
      thread.setContextClassLoader(loader);
    }
  }
}
