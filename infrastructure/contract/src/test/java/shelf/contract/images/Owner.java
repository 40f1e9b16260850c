package shelf.contract.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import shelf.contract.Answer;
import shelf.contract.Api;
import shelf.contract.RawHttp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A product or a car model, and what clients do with its images. */
record Owner(Studio studio, Kind kind, String id) {

  /** The path of its images. */
  String images() {
    return kind.edited(id) + "/images";
  }

  String folder() {
    return kind.folder() + "/" + id + "/";
  }

  /** What a client says of a file beforehand. */
  static Map<String, Object> announced(String filename, String type, long size) {
    var file = new LinkedHashMap<String, Object>();
    file.put("filename", filename);
    file.put("content_type", type);
    file.put("size", size);
    return file;
  }

  Answer announce(Object... files) {
    return studio.admin().post(images() + "/uploads", Map.of("files", List.of(files)));
  }

  List<Ticket> tickets(Object... files) {
    return Studio.shown(201, announce(files))
        .get("uploads")
        .valueStream()
        .map(upload -> Ticket.of(this, upload))
        .toList();
  }

  /** For a file that is said to be a JPEG. */
  Ticket ticket(byte[] file) {
    return tickets(announced("front.jpg", "image/jpeg", file.length)).getFirst();
  }

  Answer upload(String uploadId) {
    return studio.admin().get(images() + "/uploads/" + uploadId);
  }

  Answer form(Form form) {
    return form.send(studio.admin(), images());
  }

  /** Adds small images, which must succeed. */
  Owner filled(int count) {
    for (int left = count; left > 0; left -= 20) {
      var form = Form.empty();
      for (int i = 0; i < Math.min(20, left); i++) {
        form = form.file("files", "tiny.jpg", Drawing.tiny());
      }
      Studio.shown(201, form(form));
    }
    return this;
  }

  /** As anybody sees it. */
  JsonNode card() {
    return Studio.shown(200, studio.anyone().get(kind.shown(id)));
  }

  List<JsonNode> shown() {
    return card().get(kind.field()).valueStream().toList();
  }

  /** By their ids, in order. */
  List<String> ids() {
    return shown().stream().map(image -> image.get("id").asString()).toList();
  }

  /** The objects in its folder. */
  SortedSet<String> files() {
    return studio.bucket().keys(folder());
  }

  /** Where an image lies: 001 says it, of 004 it is the path of the URL. */
  String key(JsonNode image) {
    var url = image.get("url").stringValue();
    return kind == Kind.MODEL
        ? url
        : URI.create(url).getPath().replaceFirst("^/(media|_distribution)/", "");
  }

  /** The objects that its images should have: three each. */
  SortedSet<String> expectedFiles() {
    var keys = new TreeSet<String>();
    for (var image : shown()) {
      var key = key(image);
      var stem = key.substring(0, key.lastIndexOf('.'));
      keys.addAll(List.of(key, stem + "_360.jpg", stem + "_1280.jpg"));
    }
    return keys;
  }

  /** Each image has its files, each file its image. */
  void assertSound() {
    assertThat(files()).as("objects of %s", id).isEqualTo(expectedFiles());
  }

  /** Removes one image, by the route of its document. */
  Answer deleteImage(String imageId) {
    return kind == Kind.PRODUCT
        ? studio.admin().delete(images() + "/" + imageId)
        : deleteImages(studio.admin(), List.of(Long.valueOf(imageId)));
  }

  static Answer deleteImages(Api api, Object ids) {
    return deleteImages(api, "/admin/marketplace/car-model-images", Map.of("image_ids", ids));
  }

  static Answer deleteImages(Api api, String path, Object body) {
    return withBody(api, "DELETE " + path, body);
  }

  Answer reorder(Object body) {
    return withBody(studio.admin(), "PATCH " + images() + "/reorder", body);
  }

  /** In the order of these ids. */
  static Map<String, Object> order(List<String> ids) {
    var places = new ArrayList<Object>();
    ids.forEach(id -> places.add(Map.of("id", id, "position", places.size() + 1)));
    return Map.of("order", places);
  }

  /** A request with a JSON body and any method. */
  static Answer withBody(Api api, String methodAndPath, Object body) {
    var text = body instanceof String given ? given : JsonMapper.shared().writeValueAsString(body);
    return RawHttp.send(
        api.with("Content-Type", "application/json"),
        methodAndPath,
        text.getBytes(StandardCharsets.UTF_8));
  }

  Answer delete() {
    return studio.admin().delete(kind.edited(id));
  }
}
