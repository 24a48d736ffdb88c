import Catalogues
import Testing

@testable import Exchange
