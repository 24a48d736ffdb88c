import FlyingFox
import Foundation

/// What the preview answers.
enum PreviewAnswer {
  case found([UInt8], path: String)
  /// A file of the preview itself: its address names its content.
  case lasting([UInt8], path: String)
  case notFound
  /// Browsers ask every server for a picture of the site, and complain where there is none.
  case nothing
  /// With what to say to whoever wrote the address: a page, or a line.
  case missing([UInt8], isPage: Bool)
  case wrongHost
  case wrongMethod
  case failed([UInt8], isPage: Bool)

  func response(to request: HTTPRequest) -> HTTPResponse {
    var headers: HTTPHeaders = [
      .cacheControl: "no-store", HTTPHeader("X-Content-Type-Options"): "nosniff",
      HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin", HTTPHeader("X-Frame-Options"): "SAMEORIGIN",
      HTTPHeader("Referrer-Policy"): "no-referrer",
    ]
    headers[.contentType] = mediaType
    if case .lasting = self { headers[.cacheControl] = "max-age=86400, immutable" }
    if case .wrongMethod = self { headers[HTTPHeader("Allow")] = "GET, HEAD" }
    let bytes = bytes
    guard request.method != .HEAD else {
      headers[.contentLength] = String(bytes.count)
      return HTTPResponse(statusCode: status, headers: headers)
    }
    // In one piece: pages are small, and each piece is a call of the system.
    return HTTPResponse(
      statusCode: status, headers: headers,
      body: HTTPBodySequence(data: Data(bytes), suggestedBufferSize: max(4_096, bytes.count)))
  }

  private var status: HTTPStatusCode {
    switch self {
    case .found, .lasting: .ok
    case .notFound, .missing: .notFound
    case .nothing: .noContent
    case .wrongHost: .misdirectedRequest
    case .wrongMethod: .methodNotAllowed
    case .failed: .internalServerError
    }
  }

  private var bytes: [UInt8] {
    switch self {
    case .found(let bytes, _), .lasting(let bytes, _), .missing(let bytes, _), .failed(let bytes, _): bytes
    case .notFound: Array("404\n".utf8)
    case .nothing: []
    case .wrongHost: Array("421\n".utf8)
    case .wrongMethod: Array("405\n".utf8)
    }
  }

  private var mediaType: String {
    let path: String
    switch self {
    case .found(_, let found), .lasting(_, let found): path = found
    case .missing(_, isPage: true), .failed(_, isPage: true): path = ".html"
    default: return "text/plain; charset=utf-8"
    }
    let ending = path.split(separator: ".").last.map(String.init) ?? ""
    return Self.mediaTypes[ending] ?? "application/octet-stream"
  }

  private static let mediaTypes = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "xml": "application/xml", "txt": "text/plain; charset=utf-8", "json": "application/json",
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "webp": "image/webp", "woff2": "font/woff2",
    "pdf": "application/pdf", "epub": "application/epub+zip", "mp3": "audio/mpeg", "m4a": "audio/mp4",
    "ogg": "audio/ogg",
  ]
}
