package shelf.fxsync;

import shelf.http.Routes;

/** The one route of this function. All else under {@code /api/fx} is in {@code pricing}. */
final class FxSyncRoutes {

  private static final String REFRESH = "/api/fx/admin/refresh";

  private FxSyncRoutes() {}

  static Routes routes(Sync sync) {
    return Routes.under(REFRESH).admin("POST " + REFRESH, new Refreshing(sync)::refresh);
  }
}
